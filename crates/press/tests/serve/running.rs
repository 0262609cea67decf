//! The command at work, and a browser's side of HTTP/1.1 that hides nothing.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long something that must happen is waited for.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A folder with a newsletter and a widget.
pub struct News {
    folder: TempDir,
}

impl News {
    pub fn new(title: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["news", "dist", "temporary"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let payload = ["js", "css", "wasm"].map(|kind| format!("newsfold-0123456789abcdef.{kind}"));
        let widget = folder.path().join("dist");
        fs::write(widget.join("newsfold.js"), payload.join("\n")).unwrap();
        for name in payload.iter().map(String::as_str).chain(["page-0123456789abcdef.css"]) {
            fs::write(widget.join(name), "").unwrap();
        }
        let news = Self { folder };
        news.write(title);
        news
    }

    /// Writes the newsletter, as an editor does that saves in place.
    pub fn write(&self, title: &str) {
        let text = format!("# Harbour Weekly\n\n## {title}\n\n**TLDR:** Short.\n");
        self.write_bytes(text.as_bytes());
    }

    pub fn write_bytes(&self, bytes: &[u8]) {
        fs::write(self.folder.path().join("news/2026-04-10-one.md"), bytes).unwrap();
    }

    /// Writes what the newsletter says of itself.
    pub fn write_habits(&self, toml: &str) {
        fs::write(self.folder.path().join("news/newsfold.toml"), toml).unwrap();
    }

    /// How many folders the command has for as long as it runs.
    pub fn temporary_files(&self) -> usize {
        fs::read_dir(self.folder.path().join("temporary")).unwrap().count()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_newsfold"));
        command
            .current_dir(self.folder.path())
            .env("TMPDIR", self.folder.path().join("temporary"))
            .args(["serve", "news", "--widget", "dist"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command that does not stay: its status, standard output and standard error.
    pub fn serve_to_the_end(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let output = self.command(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }
}

/// A server, which ends with this.
pub struct Running<'n> {
    pub child: Child,
    pub address: String,
    news: &'n News,
    said: Receiver<String>,
}

impl<'n> Running<'n> {
    /// Serves into the folder `site` on any port.
    pub fn start(news: &'n News) -> Self {
        Self::with(news, &["--port", "0", "-o", "site"])
    }

    /// Serves as the command does without an option.
    pub fn start_anywhere(news: &'n News) -> Self {
        Self::with(news, &[])
    }

    fn with(news: &'n News, arguments: &[&str]) -> Self {
        let mut child = news.command(arguments).spawn().unwrap();
        let (tell, said) = channel();
        let errors = BufReader::new(child.stderr.take().unwrap());
        thread::spawn(move || {
            errors.lines().map_while(Result::ok).try_for_each(|line| tell.send(line))
        });
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let address = first.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        assert!(!address.is_empty(), "{:?}", said.iter().collect::<Vec<_>>());
        Self { child, address, news, said }
    }

    /// Waits until the command says this in the terminal.
    pub fn says(&self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while let Ok(line) = self.said.recv_timeout(until.saturating_duration_since(Instant::now()))
        {
            if line.contains(words) {
                return;
            }
        }
        panic!("the command did not say {words}");
    }

    pub fn ended(&mut self, patience: Duration) -> ExitStatus {
        // The reader of standard error ends with the command.
        let until = Instant::now() + patience;
        while self.said.recv_timeout(until.saturating_duration_since(Instant::now())).is_ok() {}
        self.child.wait().unwrap()
    }

    pub fn on_disk(&self, name: &str) -> String {
        fs::read_to_string(self.site().join(name)).unwrap()
    }

    pub fn put_on_disk(&self, name: &str, text: &str) {
        fs::write(self.site().join(name), text).unwrap();
    }

    /// Puts a link into the site's folder.
    pub fn link(&self, to: &str, name: &str) {
        std::os::unix::fs::symlink(to, self.site().join(name)).unwrap();
    }

    pub fn site(&self) -> std::path::PathBuf {
        Path::new(self.news.folder.path()).join("site")
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    /// Sends a request as it is, with no path made tidy.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = self.send(method, path, headers);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").expect("an answer");
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let host = headers.iter().all(|(name, _)| *name != "Host");
        let host = if host { format!("Host: {}\r\n", self.address) } else { String::new() };
        write!(stream, "{method} {path} HTTP/1.1\r\n{host}").unwrap();
        for (name, value) in headers {
            write!(stream, "{name}: {value}\r\n").unwrap();
        }
        write!(stream, "Connection: close\r\n\r\n").unwrap();
        stream
    }

    /// What an open page hears.
    pub fn events(&self) -> Events {
        let mut lines = BufReader::new(self.send("GET", "/newsfold-reload", &[]));
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert_ne!(lines.read_line(&mut head).unwrap(), 0, "{head}");
        }
        assert!(head.to_lowercase().contains("content-type: text/event-stream"), "{head}");
        Events { lines }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Answer {
    pub status: u16,
    pub body: String,
    head: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

pub struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// Waits for the next state.
    pub fn next(&mut self) -> serde_json::Value {
        // The comments that keep a connection alive are heard too, and are no state.
        let until = Instant::now() + PATIENCE;
        loop {
            let mut line = String::new();
            assert_ne!(self.lines.read_line(&mut line).unwrap(), 0, "the server closed the stream");
            assert!(Instant::now() < until, "no state was told");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// Waits until the server closes the stream, in whatever way.
    pub fn end(mut self) {
        let mut rest = Vec::new();
        let _ = self.lines.read_to_end(&mut rest);
    }
}
