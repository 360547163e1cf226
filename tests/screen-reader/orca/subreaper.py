"""Runs a command, and ends all processes that the command started.

Orphaned processes below this process become its children (PR_SET_CHILD_SUBREAPER), so none is
missed. They are ended when the command exits, on SIGTERM, and when this process's parent dies
(PR_SET_PDEATHSIG): with SIGTERM, and with SIGKILL after the grace period. This process exits when
all have ended.
"""
import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
GRACE_SECONDS = 4


def descendants():
    parents = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open(f'/proc/{name}/stat', encoding='utf-8', errors='replace') as stat:
                # The program's name is in parentheses and may contain spaces.
                parents[int(name)] = int(stat.read().rpartition(')')[2].split()[1])
        except OSError:
            continue  # The process has ended in the meantime.
    found = [os.getpid()]
    for pid in found:
        found.extend(child for child, parent in parents.items() if parent == pid)
    return found[1:]


def send(number):
    for pid in descendants():
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


def end(*_):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.alarm(GRACE_SECONDS)
    send(signal.SIGTERM)


def kill(*_):
    signal.alarm(1)
    send(signal.SIGKILL)


libc = ctypes.CDLL(None)
libc.prctl(PR_SET_CHILD_SUBREAPER, 1)
libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

# A signal that arrives before the command runs must not be lost.
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
command = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, setsigmask=[])
signal.signal(signal.SIGTERM, end)
signal.signal(signal.SIGALRM, kill)
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])

code = 0
while True:
    try:
        pid, status = os.wait()
    except ChildProcessError:
        break
    if pid == command:
        code = os.waitstatus_to_exitcode(status)
        end()
sys.exit(code if code >= 0 else 128 - code)
