//! The command: one file for each subcommand, `about` for the options that some share, `output` for what
//! goes to the terminal.

mod about;
mod build;
mod check;
mod embed;
mod form;
mod import;
mod init;
mod output;
mod schema;
mod serve;
mod widget;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use newsfold_press::message::Quoted;
use newsfold_press::widget::VERSIONS;

/// Turns a newsletter's own text into a page of cards.
#[derive(Debug, Parser)]
#[command(name = "newsfold", version = VERSIONS, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Init),
    Import(import::Import),
    Build(build::Build),
    Check(check::Check),
    Embed(embed::Embed),
    Schema(schema::Schema),
    Serve(serve::Serve),
    Widget(widget::Widget),
}

/// Runs the command that the arguments name. Exit status: 0 done, 1 the input was refused, 2 the
/// command line was wrong.
pub fn run() -> ExitCode {
    match arguments().command {
        Command::Init(command) => command.run(),
        Command::Import(command) => command.run(),
        Command::Build(command) => command.run(),
        Command::Check(command) => command.run(),
        Command::Embed(command) => command.run(),
        Command::Schema(command) => command.run(),
        Command::Serve(command) => command.run(),
        Command::Widget(command) => command.run(),
    }
}

/// The arguments, or the end with a message. It repeats them, and a name of a file that a shell put among them
/// is somebody else's word: it is shown as every message shows it.
fn arguments() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|error| {
        let shown = std::env::args_os().map(|argument| argument.to_string_lossy().quoted());
        Arguments::try_parse_from(shown).err().unwrap_or(error).exit()
    })
}
