"""Hostile text against news-like text: the same number of bytes must not take twice the time.

python -m benchmarks.stress                 # 10 MB of each kind
python -m benchmarks.stress --megabytes 2 --news news.jsonl.gz
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from pathlib import Path

from extract.dates import find_dates

NEWS = (
    "أعلنت وزارة الداخلية أمس الثلاثاء تفكيك خلية من سبعة أشخاص كانت تعد لهجمات في العاصمة، وقال المتحدث "
    "إن العملية نفذت يوم 12 يونيو الجاري بعد تحريات دامت أسابيع طويلة في مدن الجنوب. وأضاف أن المحكمة ستنظر "
    "في الملف قريبا، وأن عدد الموقوفين بلغ مئات من جنسيات مختلفة، بينهم عائدون من مناطق النزاع كانوا يخضعون "
    "للمراقبة القضائية منذ عام 2014. "
)
HOSTILE = {
    "long digit runs": "2015" * 250 + " ",
    "thousands of و": "و " * 500,
    "unmatched brackets": "((([[[«««" * 100 + " ",
    "bidi controls": "\u202b\u2067كلمة\u2069\u202c\u200f " * 60,
    "combining marks": "كَُِّْلَِّمَةٌ " * 60,
    "one endless word": "م" * 1000,
    "slashes": "1/2/" * 250 + " ",
}


def filled(piece: str, size: int) -> str:
    """`piece` repeated to about `size` bytes of UTF-8."""
    return piece * max(1, size // len(piece.encode()))


def seconds(texts: list[str]) -> float:
    """Processor time of `find_dates` over `texts`."""
    started = time.process_time()
    for text in texts:
        find_dates(text, "2016-06-15")
    return time.process_time() - started


def main() -> int:
    """Command line; see the module's docstring. Returns 1 where a kind takes more than twice the time of news."""
    parser = argparse.ArgumentParser(description="Hostile text against news-like text.")
    parser.add_argument("--megabytes", type=float, default=10.0)
    parser.add_argument("--news", type=Path, help="real articles (.jsonl.gz) instead of the built-in sentence")
    chosen = parser.parse_args()
    size = int(chosen.megabytes * 1e6)
    texts = [filled(NEWS, size)]
    if chosen.news:
        texts, left = [], size
        with gzip.open(chosen.news, "rt", encoding="utf-8") as lines:
            for line in lines:
                texts.append(json.loads(line)["text"])
                left -= len(texts[-1].encode())
                if left <= 0:
                    break
    find_dates(NEWS, "2016-06-15")
    base = seconds(texts)
    print(f"{'news':20s} {base:7.2f} s")
    worst = 0.0
    for name, piece in HOSTILE.items():
        taken = seconds([filled(piece, size)])
        worst = max(worst, taken / base)
        print(f"{name:20s} {taken:7.2f} s  {taken / base:5.2f} of news")
    return int(worst > 2)


if __name__ == "__main__":
    raise SystemExit(main())
