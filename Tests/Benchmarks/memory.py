"""The memory of a daily series, by how many days it has: the same claims table, more and more of its days.

usage: memory.py PROGRAM GEODATA [DAYS ...]      (default 30 365 1826)
"""

import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

program, geodata = sys.argv[1:3]
spans = [int(days) for days in sys.argv[3:]] or [30, 365, 1826]
here = pathlib.Path(__file__).resolve().parent
table = subprocess.run(
    [sys.executable, here / "series.py", "1826", "900"], check=True, capture_output=True, text=True).stdout
peaks = []
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "series.csv")
    path.write_text(table, encoding="utf-8")
    for days in spans:
        end = datetime.date(2017, 1, 1) + datetime.timedelta(days=days - 1)
        arguments = [program, "export", path, "--geodata", geodata, "--out", pathlib.Path(folder, "map"),
                     "--from", "2017-01-01", "--to", str(end), "--every", "day", "--jobs", "1", "--quiet"]
        child = subprocess.Popen(arguments)
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit(f"status {status} on {days} days")
        page = pathlib.Path(folder, "map/index.html").stat().st_size
        seconds = usage.ru_utime + usage.ru_stime
        peaks.append(usage.ru_maxrss)
        print(f"{days:6} days  {usage.ru_maxrss / 1024:6.0f} MB at most, {seconds * 1000 / days:6.1f} ms of processor a "
              f"date, web map {page / 1e6:.1f} MB")
if max(peaks) > 1.3 * peaks[0]:
    sys.exit("memory grows with the number of days")
