//! Colours that belong to the page and can be read on it. Pure: what the page looks like comes in,
//! a palette comes out.
//!
//! 1. [`Color`]: a colour as browsers compute it, and its contrast with another;
//! 2. [`Surroundings`]: what the page around the element looks like, and what the blogger set;
//! 3. [`gradient()`]: what of a gradient counts as what is behind text;
//! 4. [`Palette`]: for each use a colour that can be read where it stands;
//! 5. [`custom_properties`]: size, length and spacing as the reader wants them;
//! 6. [`decimal`]: numbers as style sheets write them.

mod color;
mod custom_properties;
pub(crate) mod decimal;
mod gradient;
mod palette;

pub use color::Color;
pub use custom_properties::custom_properties;
pub use gradient::gradient;
pub use palette::{Knobs, Palette, Scheme, Surroundings};
