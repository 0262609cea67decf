import json
import subprocess
from pathlib import Path

PAGES = Path(__file__).parents[1] / "pages"


class Newsletter:
    """The newsletter that is listened to, as it is at first and as it is an issue later.

    Each is a folder with the bundle, for the blog, and with the site that the command builds of it.
    """

    def __init__(self, folder: Path, command: Path, dist: Path):
        bundle = json.loads((PAGES / "bundle.json").read_text())
        newer = json.loads((PAGES / "newer.json").read_text())
        later = {**bundle, "issues": [newer, *bundle["issues"]]}
        self.first = _make(folder / "first", bundle, command, dist)
        self.later = _make(folder / "later", later, command, dist)


def _make(folder: Path, bundle: dict, command: Path, dist: Path) -> Path:
    folder.mkdir()
    file = folder / "bundle.json"
    file.write_text(json.dumps(bundle))
    arguments = ("build", file, "--output", folder / "site", "--widget", dist, "--quiet")
    subprocess.run([command, *arguments], check=True)
    return folder
