"""What tests give to workers to do; these find it by name."""

from __future__ import annotations

import os
import signal
import time
from typing import NamedTuple


class Errand(NamedTuple):
    """A task as builds have them: a name, and a language."""

    name: str
    tag: str = "en"


class Load(NamedTuple):
    """A state."""

    factor: int


def shout(load: Load, errand: Errand) -> str:
    return errand.name.upper() * load.factor


def shout_or_die(load: Load, errand: Errand) -> str:
    if errand.name == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return shout(load, errand)


def linger(load: Load, errand: Errand) -> str:
    time.sleep(60 if errand.name == "slow" else 0)
    return shout(load, errand)
