"""Three hosts of network namespaces: this one, and two that have their own addresses and see less of the disk."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

COVER = 'mount -t tmpfs none "$0" && exec "$@"'  # what lies in a folder is not seen


@dataclass
class Hosts:
    """A bridge with this host's address on it, and two hosts on its other ends."""

    number: int

    @property
    def bridge(self) -> str:
        return f"lpb{self.number}"

    def host(self, which: int) -> str:
        return f"lp{self.number}h{which}"

    def address(self, which: int) -> str:
        return f"10.213.{self.number % 250}.{which}"

    def begin(self) -> None:
        self.ip("link", "add", self.bridge, "type", "bridge")
        self.ip("addr", "add", f"{self.address(1)}/24", "dev", self.bridge)
        self.ip("link", "set", self.bridge, "up")
        for which in (2, 3):
            name, ours, theirs = self.host(which), f"lpv{self.number}a{which}", f"lpv{self.number}b{which}"
            self.ip("netns", "add", name)
            self.ip("link", "add", ours, "type", "veth", "peer", "name", theirs)
            self.ip("link", "set", ours, "master", self.bridge, "up")
            self.ip("link", "set", theirs, "netns", name)
            self.ip("-n", name, "addr", "add", f"{self.address(which)}/24", "dev", theirs)
            self.ip("-n", name, "link", "set", theirs, "up")
            self.ip("-n", name, "link", "set", "lo", "up")

    def cut_off(self, which: int) -> None:
        """Pull a host's plug: nobody is told."""
        self.ip("link", "set", f"lpv{self.number}a{which}", "down")

    def on(self, which: int, hidden: Path) -> tuple[str, ...]:
        """Return what runs a command on a host that does not see a folder."""
        return ("ip", "netns", "exec", self.host(which), "unshare", "-m", "sh", "-c", COVER, str(hidden))

    def end(self) -> None:
        for words in (("link", "del", self.bridge), *(("netns", "del", self.host(which)) for which in (2, 3))):
            subprocess.run(["ip", *words], capture_output=True, check=False)

    def ip(self, *words: str) -> None:
        subprocess.run(["ip", *words], capture_output=True, text=True, check=True)


def hosts_or_none() -> Hosts:
    """Return hosts that were begun; where there can be none, skip, saying why, and fail in CI."""
    hosts = Hosts(os.getpid() % 9999)
    try:
        hosts.begin()
    except (OSError, subprocess.CalledProcessError) as error:
        hosts.end()
        why = f"NO NETWORK NAMESPACES HERE, so nothing is proven across hosts: {getattr(error, 'stderr', '') or error}"
        if os.environ.get("CI"):
            pytest.fail(f"{why} (run as root, with CAP_NET_ADMIN and CAP_SYS_ADMIN)")
        pytest.skip(why)
    return hosts
