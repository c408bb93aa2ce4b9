"""Starts and stops a server with the sample area."""

import json
import signal
import subprocess
import tempfile


class Demo:
    """`cairn demo` on a free port; its address and its sign-ins."""

    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory(prefix="cairn-browser-")
        self.log = open(self.folder.name + "/log", "w+")
        self.process = subprocess.Popen(
            [program, "demo", "--json", "--port", "0", "--area", self.folder.name + "/sample.cairn"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )
        line = self.process.stdout.readline()
        if not line:
            self.log.seek(0)
            raise SystemExit("The server did not start:\n" + self.log.read())
        told = json.loads(line)
        self.address = told["address"]
        self.sign_ins = {one["role"]: one for one in told["signIns"]}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        self.folder.cleanup()
