"""Listens to a page with a screen reader, as somebody does who does not see it.

In the order of a run:

1. `journey` reads what is pressed and what must be heard;
2. `site` serves the pages, and fails where a journey says so;
3. `desktop` starts a screen and an accessibility bus of their own, `orca` the screen reader,
   `browsers` the browser, all as `children` that end with the run;
4. `session` presses keys and returns what was said;
5. `walk` takes a journey step by step and judges it;
6. `transcript` writes down what was heard, and compares it with what was heard before.
"""
