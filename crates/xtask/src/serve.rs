use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use xshell::cmd;

use crate::dist;
use crate::import::command;
use crate::project::Project;

const PORT: u16 = 8080;

/// Builds the widget and a site of the sample newsletters, and serves that on 127.0.0.1, with the sample
/// blog at `/blog/`, until it is stopped. The last line printed is the address.
pub fn run(project: &Project, port: Option<u16>) -> Result<()> {
    dist::build(project)?;
    site(project)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(serve(project, port))
}

/// Where the site of the samples is built.
const SITE: &str = "target/site";

/// Builds the site with the command, as its users do.
fn site(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let command = command(project)?;
    let [source, site, widget] = ["samples", SITE, "dist"].map(|folder| project.path(folder));
    cmd!(sh, "{command} build {source} --output {site} --widget {widget}").quiet().run()?;
    Ok(())
}

async fn serve(project: &Project, port: Option<u16>) -> Result<()> {
    let pages = Router::new()
        .nest_service("/blog", ServeDir::new(project.path("samples/blog")))
        .fallback_service(ServeDir::new(project.path(SITE)))
        // What was built a moment ago is what the browser should show.
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ));
    let listener = listen(port).await?;
    let address = listener.local_addr()?;
    println!("the newsletter's site is at /, a blog that embeds it at /blog/; Ctrl+C stops");
    println!("http://{address}/");
    axum::serve(listener, pages).await.context("the server stopped")
}

/// Opens the port that was asked for, or else the usual one, or else any that is free.
async fn listen(port: Option<u16>) -> Result<TcpListener> {
    let at = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = port {
        return at(port).await.with_context(|| format!("port {port} cannot be used"));
    }
    match at(PORT).await {
        Ok(listener) => Ok(listener),
        Err(_) => at(0).await.context("no port can be used"),
    }
}
