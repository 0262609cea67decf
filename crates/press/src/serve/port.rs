use std::net::{Ipv4Addr, TcpListener};

use super::ServeError;

/// The port that is tried first, and how many after it.
const USUAL: u16 = 8080;
const TRIED: u16 = 20;

/// Opens the port that was asked for, or else the usual one, or else the next that is free, on
/// 127.0.0.1 alone.
pub(super) fn open(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let at = |port| {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        Ok(listener)
    };
    if let Some(port) = port {
        return at(port).map_err(|reason| ServeError::Port { port, reason });
    }
    let free = (USUAL..USUAL + TRIED).find_map(|port| at(port).ok());
    free.map_or_else(|| at(0).map_err(ServeError::NoPort), Ok)
}
