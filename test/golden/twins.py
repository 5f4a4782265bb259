"""Runs the twins of snippets, each by itself as it stands, and records what it prints: twins.json."""
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LIMIT = 120  # seconds; a twin needs two, most of them to load its library


def run(root, file):
    """The code of a twin with its output; ends the script where the twin fails or prints nothing."""
    command = [sys.executable, file]
    try:
        result = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        raise SystemExit(f"{file} has run for {LIMIT} seconds and is not done.") from None
    if result.returncode != 0:
        raise SystemExit(f"{file} fails:\n{result.stderr.strip()}")
    if result.stdout.strip() == "":
        raise SystemExit(f"{file} prints nothing: print what the cell shows.")
    code = Path(root, file).read_text(encoding="utf-8")
    return {"file": file, "code": code, "output": result.stdout.rstrip()}


def main():
    root, *files = sys.argv[1:]
    with ThreadPoolExecutor(2) as pool:
        rows = list(pool.map(lambda file: run(root, file), files))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    target = Path(os.environ["GOLDEN_OUT"], "book", "twins.json")
    target.write_text(f'{{\n"source": "twins.py",\n"twins": [\n{lines}\n]\n}}\n', encoding="utf-8")
    print(f"twins.py: {len(rows)} twins")


main()
