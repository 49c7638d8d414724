"""Schedulers and workers as people start them: processes of their own, with folders of their own, on loopback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.cluster.nursery import Forked

ROOT = Path(__file__).parents[2]
SECONDS = 30.0  # for a process to be there
READY = {"scheduler": r"Scheduler at:\s+(\S+)", "worker": r"Start worker at:\s+(\S+)[\s\S]*Registered to:"}
QUICK = {
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__TCP": "13s",
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s",
    "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
}


OLDER = b"a font of yesterday"


def older_font(folder: Path) -> None:
    """Install under a folder what says that it is the package of Noto Sans, with another file in it."""
    own = "justmytype_western_core"
    file = folder / own / "fonts/ofl/notosans/NotoSans[wdth,wght].ttf"
    file.parent.mkdir(parents=True)
    file.write_bytes(OLDER)
    about = folder / f"{own}-0.0.1.dist-info/METADATA"
    about.parent.mkdir()
    about.write_text("Metadata-Version: 2.1\nName: justmytype-western-core\nVersion: 0.0.1\n", "ascii")


@dataclass
class Machine:
    """A process of Dask; `address` is what it says of itself."""

    process: subprocess.Popen[bytes] | Forked
    log: Path
    kind: str

    @property
    def address(self) -> str:
        return wait_for(lambda: (found := re.search(READY[self.kind], self.said)) and found[1], self)

    @property
    def said(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        self.process.send_signal(sign)
        if sign in (signal.SIGKILL, signal.SIGTERM):
            self.process.wait(SECONDS)


def wait_for(found: Callable[[], str | None], machine: Machine) -> str:
    """Return what is found when it is there; fail, with what a process said, if it ends before or takes too long."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if here := found():
            return here
        assert machine.process.poll() is None, machine.said
        time.sleep(0.02)
    raise AssertionError(f"not there within {SECONDS} seconds:\n{machine.said}")


@dataclass
class Machines:
    """Everything that was started under a folder, ended together; `forked` where it need not be as people start it."""

    folder: Path
    scheduled: str = ""  # the address of a scheduler that others have, too
    forked: bool = False
    started: list[Machine] = field(default_factory=list)

    def scheduler(self, *options: str, host: str = "127.0.0.1", prefix: Sequence[str] = ()) -> Machine:
        words = ("scheduler", "--host", host, "--port", "0", "--no-dashboard", *options)
        return self._start("scheduler", words, {}, prefix)

    def worker(
        self, scheduler: str, *options: str, known: Mapping[str, str] | None = None, prefix: Sequence[str] = ()
    ) -> Machine:
        own = self.folder / f"worker-{len(self.started)}"
        words = ("worker", scheduler, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(own))
        return self._start("worker", (*words, *options), known or {}, prefix)

    def _start(self, kind: str, words: Sequence[str], known: Mapping[str, str], prefix: Sequence[str]) -> Machine:
        number = len(self.started)
        log, home = self.folder / f"{kind}-{number}.log", self.folder / f"home-{number}"
        home.mkdir()
        own = {"XDG_CACHE_HOME": str(home), "LEAFLETPRESS_CACHE": str(home / "made"), "PYTHONPATH": str(ROOT)}
        env = {**os.environ, **own, **QUICK, **known}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        module, own_words = f"distributed.cli.dask_{kind}", words[1:]
        log.touch()
        if self.forked and not prefix and not known:
            machine = Machine(Forked(module, own_words, env, home, log), log, kind)
        else:
            command = [*prefix, sys.executable, "-m", module, *own_words]
            with log.open("wb") as out:
                process = subprocess.Popen(command, stdout=out, stderr=out, env=env, cwd=home, start_new_session=True)
            machine = Machine(process, log, kind)
        self.started.append(machine)
        return machine

    def end(self) -> None:
        for machine in reversed(self.started):
            if machine.process.poll() is None:
                machine.process.send_signal(signal.SIGCONT)
                machine.process.kill()
            machine.process.wait()
