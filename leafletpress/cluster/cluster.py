"""A cluster as a maker of executors: it stands where processes of this machine stand (pipeline/workers.py)."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.cluster.address import SECONDS, Address, reach
from leafletpress.errors import Problem
from leafletpress.pipeline.workers import WorkersGone

if TYPE_CHECKING:
    from distributed.client import Client

    from leafletpress.cluster.dispatch import Dispatch
    from leafletpress.cluster.supplies import Supplies

GREETED = 2.0  # seconds after which nobody waits for all workers to answer
WORKERS = 8  # that a build reckons with before it knows how many there are
INSTALL = "pip install 'leafletpress[cluster]'"


def nothing_told(_running: int, _lost: int) -> None:
    """Pass over how it goes."""


@dataclass
class Cluster(AbstractContextManager["Cluster"]):
    """The workers of a scheduler of Dask that have this machine's versions, for what is under a root folder.

    `wait` is how many seconds may pass without any worker. `told` hears how many tasks are at work, and how many
    were lost with a worker and begun anew. `problems` are the workers that were refused. A build joins the cluster
    when it has tasks for it, and leaves it when this is left.
    """

    address: Address
    root: Path
    wait: float
    told: Callable[[int, int], None] = nothing_told
    problems: list[Problem] = field(default_factory=list)
    _joined: tuple[Supplies, Dispatch] | None = None
    _leave: ExitStack = field(default_factory=ExitStack)

    def __exit__(self, *_: object) -> None:
        self._joined = None
        self._leave.close()

    @contextmanager
    def __call__(self, workers: int, state: object) -> Iterator[Executor]:
        """Give an executor over all workers whose tasks have a state; raise WorkersGone where there is no scheduler."""
        del workers
        self._joined = self._joined or self._leave.enter_context(self._join())
        supplies, dispatch = self._joined
        dispatch.stage = supplies.stage(state)
        try:
            yield dispatch
        finally:
            known = {one.where for one in self.problems}
            self.problems += [one for one in dispatch.problems.values() if one.where not in known]

    @contextmanager
    def _join(self) -> Iterator[tuple[Supplies, Dispatch]]:
        """Give what workers of a build are sent and told, which are its own until it leaves."""
        reach(self.address)
        with connected(self.address) as client:
            from leafletpress.cluster.dispatch import Dispatch
            from leafletpress.cluster.supplies import Supplies
            from leafletpress.cluster.versions import versions

            name, supplies, own = f"leafletpress-{os.urandom(8).hex()}", Supplies(self.root), versions()
            dispatch = Dispatch(client, str(self.address), name, supplies, own, self.wait, self.told)
            try:
                greet(client, name, own, supplies.listing, dispatch.heard)
                yield supplies, dispatch
            finally:
                dispatch.close()
                if not dispatch.scheduler_is_gone:
                    with suppress(Exception):  # whoever is gone need not be told
                        take_leave(client, name)


def greet(
    client: Client, name: str, versions: dict[str, str], listing: str, heard: Callable[[tuple[float, object]], None]
) -> None:
    """Give every worker, later ones too, a place for a build, and let the build hear what becomes of them."""
    import cloudpickle

    from leafletpress.cluster import greeting

    cloudpickle.register_pickle_by_value(greeting)
    client.subscribe_topic("all", heard)
    client.subscribe_topic(name, heard)
    given = greeting.Greeting(name, versions, listing)
    with suppress(TimeoutError):  # one worker that says nothing keeps nobody waiting: those that answer are heard
        client.sync(client._register_worker_plugin, given, name, idempotent=False, callback_timeout=GREETED)


def take_leave(client: Client, name: str) -> None:
    """End what workers are still at for a build, and listen no longer."""
    for topic in ("all", name):
        client.unsubscribe_topic(topic)
    client.sync(client._unregister_worker_plugin, name, callback_timeout=GREETED)


@contextmanager
def connected(address: Address) -> Iterator[Client]:
    """Give a connection to a scheduler; raise WorkersGone for what is none."""
    try:
        from distributed.client import Client
    except ImportError as error:
        raise WorkersGone(str(address), "this machine has no Dask", INSTALL) from error
    # What Dask says of a connection, in many lines, is said in one.
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            client = Client(str(address), timeout=SECONDS, security=address.security(), set_as_default=False)
        except Exception as error:  # of many kinds, and none of them says more
            hint = "is this the address that `dask scheduler` printed, tls:// or tcp://, of the same version of Dask?"
            raise WorkersGone(str(address), "what answers there is no scheduler of Dask", hint) from error
        try:
            yield client
        finally:
            client.close(timeout=2)
