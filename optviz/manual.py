"""What ``--help`` says beside the options: for the program and for each command."""

from __future__ import annotations

from collections.abc import Mapping

USAGE = """optviz [SCENARIO] [--lab LAB] [--size WxH] [--theme THEME] [--lang LANG]
       optviz --gallery | --lecture [PAGE] [--present] [the same options]
       optviz --screenshot OUT.png [the same options]
       optviz list | run | render | check | code ... (each with --help)"""

PROGRAM = """Makes the theory of deep-learning optimisation visible. Without a command: opens
the window."""

SCENARIOS = """scenarios:
  A SCENARIO is a small JSON file (NAME.optviz.json) that says everything there
  is to set: the lab, the surface or the data, the runs, the seed. It is a file,
  - for standard input, or preset:NAME for one that comes with the program
  (optviz list presets). The same scenario gives the same output, to the last
  digit."""

STATUS = """exit status:
  0    done; that a run diverges is a result, not a failure
  2    bad usage or bad input, with one line on standard error that names the
       key, the value and the bound
  1    anything else
  130  interrupted"""

WINDOW = f"""commands:
  list      what there is to choose from: optimizers, surfaces, schedules, ...
  run       compute a scenario and write its numbers: .csv .json .npz
  render    draw a scenario: .png .svg .pdf, or a film: .gif .mp4
  check     say whether a scenario is usable
  code      print a script (NumPy or PyTorch) that computes the same

examples:
  optviz                                    open the window, on the gallery
  optviz --lecture optimizers/adam          open it on a page of the lecture
  optviz race.optviz.json                   open it on a scenario
  optviz preset:rosenbrock --lang ko        ... on a scene, in Korean
  optviz --screenshot a.png --theme dark    a picture of it; needs no display
  optviz render preset:ravine -o race.mp4   a film of a scene

{SCENARIOS}

keys in the window:
  F1 help for the lab    Ctrl+K all commands    ? keys and mouse    Space play
  Ctrl+Shift+G gallery   Ctrl+Shift+L lecture   F5 the lecture full screen

environment:
  QT_SCALE_FACTOR=1.5    everything larger
  OPTVIZ_DEBUG=1         where an unexpected error came from

{STATUS}"""

COMMANDS: Mapping[str, str] = {
    "list": f"""examples:
  optviz list optimizers    a line each: name, title, parameters with ranges
  optviz list presets       the scenes for preset:NAME
  optviz list surfaces --json | python3 -m json.tool

{STATUS}""",
    "run": f"""The columns belong to the lab (and, with a map, to the map); README.md explains
each of them. Numbers have full precision. What is not finite is empty in CSV
and null in JSON. The file appears whole or not at all.

examples:
  optviz run preset:ravine -o race.csv
  optviz run scene.optviz.json -o scene.json
  sed 's/"seed": 0/"seed": 7/' a.optviz.json | optviz run - -o seven.npz

{SCENARIOS}

{STATUS}""",
    "render": f"""examples:
  optviz render preset:rosenbrock -o race.svg
  optviz render preset:rosenbrock -o slide.png --size 1920x1080 --dpi 144
  optviz render preset:rosenbrock -o dark.png --theme dark --lang ko
  optviz render preset:ravine -o step50.pdf --step 50 --without text legend
  optviz render preset:ravine -o race.mp4 --fps 30 --seconds 8 --hold 2

A film has exactly round(fps * seconds) pictures; the timeline is spread evenly
over them, but for those at its end that --hold asks for.

{SCENARIOS}

{STATUS}""",
    "check": f"""Says nothing where all is well.

examples:
  optviz check scene.optviz.json && echo usable
  optviz check - < scene.optviz.json

{SCENARIOS}

{STATUS}""",
    "code": f"""Run on its own, the script prints label,step,x,y,loss of the same runs. There
are scripts for the descent lab.

examples:
  optviz code preset:ravine --as numpy > race.py && python3 race.py
  optviz code scene.optviz.json --as pytorch

{SCENARIOS}

{STATUS}""",
}
"""What stands below the options of each command."""
