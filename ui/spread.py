"""How many events there were when: each spread evenly over the days it may have happened on. Pure numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

Unit = Literal["day", "week", "month", "quarter", "year"]
_FREQUENCY = {"day": "D", "week": "W-SAT", "month": "M", "quarter": "Q", "year": "Y"}


@dataclass(frozen=True, slots=True)
class Bins:
    """Neighbouring spans of days: `starts[i]` up to the day before `starts[i + 1]`; one start more than bins."""

    unit: Unit
    starts: np.ndarray

    def __len__(self) -> int:
        return len(self.starts) - 1


def bins_for(start: pd.Timestamp, end: pd.Timestamp) -> Bins:
    """Bins that cover `start` to `end`, of the unit that gives some forty to two hundred of them."""
    days = (end - start).days + 1
    limits = ((70, "day"), (600, "week"), (365 * 14, "month"), (365 * 45, "quarter"))
    unit = next((unit for limit, unit in limits if days <= limit), "year")
    periods = pd.period_range(start, end, freq=_FREQUENCY[unit])
    ends = [*periods.start_time, (periods[-1] + 1).start_time]
    return Bins(unit, np.array([moment.to_datetime64() for moment in ends], dtype="datetime64[D]"))


def spread(starts: pd.Series, ends: pd.Series, bins: Bins) -> np.ndarray:
    """Expected number of events in each bin, each event spread evenly over its days; sums to their number.

    Days outside the bins are left out.
    """
    first, last = bins.starts[0], bins.starts[-1]
    size = int((last - first).astype(int))
    begin = (starts.to_numpy().astype("datetime64[D]") - first).astype(np.int64)
    stop = (ends.to_numpy().astype("datetime64[D]") - first).astype(np.int64) + 1
    share = 1.0 / np.maximum(stop - begin, 1)
    steps = np.zeros(size + 1)
    np.add.at(steps, np.clip(begin, 0, size), share)
    np.add.at(steps, np.clip(stop, 0, size), -share)
    daily = np.cumsum(steps)[:size]
    edges = (bins.starts[:-1] - first).astype(np.int64)
    return np.maximum(np.add.reduceat(daily, edges), 0.0).round(6)
