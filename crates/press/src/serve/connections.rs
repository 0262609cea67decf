use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;

/// How many are served at a time: a browser takes six and one for each open page.
const MOST: usize = 512;

/// How long a visitor may keep a connection waiting.
#[derive(Clone, Copy)]
pub(super) struct Patience {
    /// For a whole request, from when the connection is there or its last answer went.
    asking: Duration,
    /// For some of an answer to be taken, whatever is left of it.
    taking: Duration,
}

impl Patience {
    /// What whoever is at this computer needs, and more.
    pub(super) const USUAL: Self =
        Self { asking: Duration::from_secs(10), taking: Duration::from_secs(30) };
}

/// Answers everybody who connects, until this is dropped. Who says or takes nothing for too long is let go
/// of, so that nobody can have the server wait for them alone.
pub(super) async fn answer(
    listener: TcpListener,
    pages: Router,
    patience: Patience,
) -> io::Result<Infallible> {
    let places = Arc::new(Semaphore::new(MOST));
    let mut connections = JoinSet::new();
    loop {
        // The semaphore is never closed.
        let place = places.clone().acquire_owned().await.map_err(io::Error::other)?;
        while connections.try_join_next().is_some() {}
        match listener.accept().await {
            Ok((connection, _)) => {
                let pages = pages.clone();
                connections.spawn(async move {
                    serve(connection, pages, patience).await;
                    drop(place);
                });
            }
            // Who went away before they were answered, or a system without a file to spare for a moment.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Answers one visitor. What goes wrong on the way is theirs.
async fn serve(connection: TcpStream, pages: Router, patience: Patience) {
    let mut connection = TimeoutStream::new(connection);
    connection.set_write_timeout(Some(patience.taking));
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.asking)
        .serve_connection(TokioIo::new(Box::pin(connection)), TowerToHyperService::new(pages))
        .await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::sync::mpsc::{Receiver, channel};

    use axum::body::Body;
    use axum::routing::get;
    use futures::stream;

    use super::*;

    const SHORT: Patience =
        Patience { asking: Duration::from_millis(100), taking: Duration::from_millis(100) };
    /// More than any system keeps on the way for a visitor.
    const LARGE: usize = 256 << 20;

    /// A server with a large file: how to reach it, and what tells that the file is let go of.
    fn started() -> (TcpStream, Receiver<()>) {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("a listener");
        let address = listener.local_addr().expect("an address");
        let (let_go, heard) = channel();
        std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
            runtime.block_on(async {
                let large = move || {
                    let held = LetGo(let_go.clone());
                    let pieces = stream::unfold((held, 0), async |(held, sent)| {
                        let piece = Ok::<_, Infallible>(vec![b'a'; 1 << 16]);
                        (sent < LARGE).then_some((piece, (held, sent + (1 << 16))))
                    });
                    async { Body::from_stream(pieces) }
                };
                let pages = Router::new().route("/", get(|| async { "here" }));
                let pages = pages.route("/large", get(large));
                let listener = TcpListener::from_std(listener).expect("a listener");
                let _ = answer(listener, pages, SHORT).await;
            });
        });
        let visitor = TcpStream::connect(address).expect("a connection");
        visitor.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
        (visitor, heard)
    }

    struct LetGo(std::sync::mpsc::Sender<()>);

    impl Drop for LetGo {
        fn drop(&mut self) {
            let _ = self.0.send(());
        }
    }

    /// Everything that comes until the server hangs up.
    fn rest(mut visitor: TcpStream) -> usize {
        let mut bytes = Vec::new();
        match visitor.read_to_end(&mut bytes) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => panic!("still connected"),
            _ => bytes.len(),
        }
    }

    #[test]
    fn who_asks_for_nothing_or_never_to_an_end_is_let_go_of() {
        for said in ["", "GET", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "] {
            let (mut visitor, _) = started();
            visitor.write_all(said.as_bytes()).expect("a request");
            assert!(rest(visitor) < 200, "{said}");
        }
    }

    #[test]
    fn who_was_answered_and_says_no_more_is_let_go_of() {
        let (mut visitor, _) = started();
        visitor.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("a request");
        assert!(rest(visitor) > 0);
    }

    #[test]
    fn who_takes_nothing_of_an_answer_is_let_go_of() {
        let (mut visitor, let_go) = started();
        visitor.write_all(b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("a request");
        let_go.recv_timeout(Duration::from_secs(20)).expect("the file is let go of");
        assert!(rest(visitor) < LARGE);
    }
}
