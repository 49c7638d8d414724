"""What each worker of a cluster is given when a build begins or when it joins one, and what it answers.

This module alone travels by value, for a worker may have another version of the package, or none: so it imports
nothing of it but where that may fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from distributed.diagnostics.plugin import WorkerPlugin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from distributed.worker import Worker

    from leafletpress.cluster.workplace import Workplace


LOOKS = ("profile", "tick")  # what a worker of Dask does a hundred and fifty times a second, to look at itself
SELDOM = 500.0  # milliseconds between two looks while a build is there: they took it 2 % of a processor


class Greeting(WorkerPlugin):
    """The place of a build in a worker, if that has the versions that the build has; else nothing but its versions.

    `name` is the build's, and the topic under which worker and build speak; `listing` is the digest of its files.
    """

    def __init__(self, name: str, versions: Mapping[str, str], listing: str) -> None:
        self.name = name
        self.versions = dict(versions)
        self.listing = listing
        self.workplace: Workplace | None = None
        self.paces: dict[str, float] = {}

    def setup(self, worker: Worker) -> None:
        """Say which versions the worker has, and make a place in it if they are ours."""
        said: dict[str, Any] = {"worker": worker.address, "threads": worker.state.nthreads, "versions": {}, "fault": ""}
        try:
            from leafletpress.cluster.versions import difference, versions
            from leafletpress.cluster.workplace import Workplace

            said["versions"] = versions()
            if not difference(said["versions"], self.versions):

                def ask(digests: list[str]) -> None:
                    worker.log_event(self.name, {"worker": worker.address, "want": digests})

                self.workplace = Workplace(self.listing, ask, worker.local_directory)
        except ImportError:
            said["fault"] = "it has no Leaflet Press, or one that knows no clusters"
        except OSError as error:
            said["fault"] = f"{error.filename}: {error.strerror or error}"
        worker.log_event(self.name, said)
        looks = {name: worker.periodic_callbacks[name] for name in LOOKS if name in worker.periodic_callbacks}
        self.paces = {name: look.callback_time for name, look in looks.items() if look.callback_time < SELDOM}
        for name in self.paces:
            looks[name].callback_time = SELDOM

    def teardown(self, worker: Worker) -> None:
        """Leave nothing of the build behind."""
        for name, pace in self.paces.items():
            worker.periodic_callbacks[name].callback_time = pace
        if self.workplace:
            self.workplace.close()
