//! The press: turns a newsletter's own text into a bundle. The command `newsfold` is a thin shell
//! around it.

pub mod check;
pub mod embed;
pub mod import;
pub mod init;
pub mod message;
mod real_file;
pub mod replace;
pub mod serve;
pub mod site;
pub mod widget;
