"""A headless Chromium, driven over its own pipe: for tests, measurements and pictures of pages.

Chromium reads commands of the DevTools protocol from one pipe and answers on another, each message ended
by a zero byte (``--remote-debugging-pipe``), so nothing has to be installed beside the browser itself.

    with Browser(folder) as browser:
        browser.open(path)
        browser.type("shou zheng")
        print(browser.value("document.title"))
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final, Self

CHROMIUM: Final = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
# Looks for barriers in a page; `make parts` puts it there.
AXE: Final = Path(
    os.environ.get("TERMTOOL_AXE") or Path(__file__).parents[1] / "build/node_modules/axe-core/axe.min.js"
)
# A browser that asks nobody anything; no sandbox, since it shows nothing but our own pages.
SILENT: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-extensions"),
    *("--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb"),
)
PATIENCE: Final = 60.0  # seconds; the slowest page of the tests is there after three
# The browser wants its pipes to be numbered 3 and 4: copied first, so that neither takes the other's place.
_PLUMBING: Final = """\
import fcntl, os, sys
taken, given = (fcntl.fcntl(int(number), fcntl.F_DUPFD, 10) for number in sys.argv[1:3])
os.dup2(taken, 3)
os.dup2(given, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
_KEYS: Final = {
    "Enter": 13, "Escape": 27, "Tab": 9, "ArrowUp": 38, "ArrowDown": 40, "Backspace": 8, " ": 32, "/": 191,
}  # fmt: skip


class Browser:
    """One browser with one page in it."""

    def __init__(self, folder: Path, width: int = 1200, height: int = 900) -> None:
        if CHROMIUM is None:
            raise FileNotFoundError("there is no Chromium here: apt-get install chromium")
        self.messages: list[str] = []  # what the page's console said: mistakes and refusals among it
        self._buffer = b""
        self._number = 0
        self._session = ""
        its_in, self._out = os.pipe()
        self._in, its_out = os.pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PLUMBING, str(its_in), str(its_out),
             CHROMIUM, *SILENT, "--remote-debugging-pipe", f"--user-data-dir={folder / 'profile'}", "about:blank"],
            pass_fds=(its_in, its_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(its_in)
        os.close(its_out)
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        self.size(width, height)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the browser."""
        self._process.kill()
        self._process.wait()
        os.close(self._out)
        os.close(self._in)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command of the protocol and return its answer."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        _write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") != number:
                self._note(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']}")
            else:
                return dict(answer["result"])

    def open(self, page: Path, fragment: str = "") -> None:
        """Show a file as if it had just been found on the disk, and wait until it has loaded."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=page.as_uri() + fragment)
        self.wait_for("document.readyState === 'complete' && location.protocol === 'file:'")

    def value(self, script: str) -> Any:
        """Return the value of an expression in the page; promises are waited for."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "no value"))
        return answer["result"].get("value")

    def wait_for(self, script: str) -> None:
        """Wait until an expression is true in the page."""
        latest = time.monotonic() + PATIENCE
        while not self.value(script):
            if time.monotonic() > latest:
                raise TimeoutError(script)
            time.sleep(0.01)

    def press(self, key: str) -> None:
        """Press and release a key, as a hand does."""
        text = {"text": "\r" if key == "Enter" else key} if key == "Enter" or len(key) == 1 else {}
        code = {"key": key, "windowsVirtualKeyCode": _KEYS.get(key, ord(key[0].upper()))}
        self.call("Input.dispatchKeyEvent", type="keyDown", **code, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **code)

    def type(self, text: str) -> None:
        """Type a text where the cursor is; characters that no key has come as from an input method."""
        for character in text:
            if character.isascii():
                self.press(character)
            else:
                self.call("Input.insertText", text=character)

    def size(self, width: int, height: int, scale: float = 1) -> None:
        """Give the page a size in its own pixels, each of them so many of the screen's."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )

    def dress(self, *, media: str = "", dark: bool = False) -> None:
        """Show the page as paper has it (``media="print"``), or as a dark device does."""
        wish = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[wish])

    def picture(self) -> bytes:
        """Return what is on the screen, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def paper(self) -> bytes:
        """Return the page as a printer gets it, as PDF."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def _next(self) -> dict[str, Any]:
        latest = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0.0, latest - time.monotonic()))
            piece = os.read(self._in, 1 << 16) if ready else b""
            if not piece:
                raise TimeoutError("the browser does not answer")
            self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))

    def _note(self, event: dict[str, Any]) -> None:
        told = event.get("params", {})
        match event.get("method"):
            case "Log.entryAdded":
                self.messages.append(told["entry"]["text"])
            case "Runtime.exceptionThrown":
                details = told["exceptionDetails"]
                self.messages.append(details.get("exception", {}).get("description") or details["text"])


def _write(pipe: int, data: bytes) -> None:
    while data:
        data = data[os.write(pipe, data) :]


def axe(browser: Browser) -> list[str]:
    """Return what axe-core finds in the page as it stands, one line for each rule and place."""
    browser.value(f"{AXE.read_text(encoding='utf-8')}; undefined")
    found = browser.value("axe.run().then((all) => all.violations)")
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
