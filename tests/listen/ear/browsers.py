import json
from pathlib import Path

from .children import Children

BROWSERS = ("chromium", "firefox")

# Every name but the own site's address leads nowhere: a browser left alone talks to its makers.
CHROMIUM = (
    "/usr/bin/chromium",
    "--force-renderer-accessibility",
    "--ozone-platform=x11",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    # Its sandbox needs a user that is not root, or privileges that containers do not give.
    "--no-sandbox",
    "--password-store=basic",
    "--window-position=0,0",
    "--window-size=1200,950",
)

NOWHERE = "127.0.0.1"
FIREFOX_PREFERENCES = {
    "accessibility.force_disabled": -1,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.activity-stream.feeds.section.topstories": False,
    # It is loaded behind the page, which Orca would tell of.
    "browser.newtab.preload": False,
    "browser.region.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.tabs.warnOnClose": False,
    "browser.topsites.contile.enabled": False,
    "browser.translations.enable": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    # Whether a site may keep what it saved is not asked, but answered with yes.
    "dom.storageManager.prompt.testing": True,
    "dom.storageManager.prompt.testing.allow": True,
    "extensions.systemAddon.update.enabled": False,
    "geo.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.http": NOWHERE,
    "network.proxy.http_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "network.proxy.ssl": NOWHERE,
    "network.proxy.ssl_port": 9,
    "network.proxy.type": 1,
    "services.settings.server": "http://127.0.0.1:9",
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.enabled": False,
    "trailhead.firstrun.didSeeAboutWelcome": True,
}


def start(browser: str, children: Children, url: str):
    """Opens a browser window with a new profile."""
    profile = children.folder / "profile"
    if browser == "chromium":
        children.start("browser", *CHROMIUM, f"--user-data-dir={profile}", url)
        return
    _write_preferences(profile)
    size = ("--width", "1200", "--height", "950")
    children.start(
        "browser",
        *("/usr/bin/firefox-esr", "--no-remote", "--new-instance", "--profile", str(profile)),
        *size,
        url,
        MOZ_CRASHREPORTER_DISABLE="1",
        MOZ_DISABLE_CONTENT_SANDBOX="1",
    )


def _write_preferences(profile: Path):
    profile.mkdir()
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
        for name, value in FIREFOX_PREFERENCES.items()
    ]
    (profile / "user.js").write_text("".join(lines))
