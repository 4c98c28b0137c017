"""Functions that the scripts of several optimisers call, in words that NumPy and PyTorch share.

They use the script's ``f(w)``, ``gradient(w)`` and LIMIT.
"""

from __future__ import annotations

ARMIJO = '''
def shortened(w, p, slope, a, c, shrink):
    """The first of a, a·shrink, … at which f has fallen enough (Armijo 1966); 0 if none."""
    start = f(w)
    for _ in range(60):
        if f(w + a * p) <= start + c * a * slope:
            return a
        a *= shrink
    return 0.0
'''

FIRST_MINIMUM = '''
def first_minimum(w, p):
    """The first a > 0 at which f(w + a·p) stops falling, found as the root of its slope."""

    def slope(a):
        return float(gradient(w + a * p) @ p)

    length = float(p @ p) ** 0.5
    stride = 1e-3 * (1 + float(w @ w) ** 0.5) / length
    a, b, fa, fb = 0.0, stride, slope(0.0), slope(stride)
    while fb < 0:  # still falling: go on, the faster the slower the slope changes
        if b * length > 2 * LIMIT:
            return b
        bend = abs(fb - fa)
        stride *= min(max(abs(fb) / bend if bend > 0 else 2.0, 0.1), 2.0)
        a, b, fa, fb = b, b + stride, fb, slope(b + stride)
    c, fc, share = a, fa, 0.5
    for _ in range(200):  # between a and b: Chandrupatla's method (1997)
        best = a if abs(fa) < abs(fb) else b
        edge = 4e-16 * abs(best) / abs(b - a) if b != a else 1.0
        if fa == 0 or fb == 0 or not abs(fb) >= 0 or edge > 0.5:
            break
        if fc != fb and c != b:
            xi, phi = (a - b) / (c - b), (fa - fb) / (fc - fb)
            if phi * phi < xi and (1 - phi) ** 2 < 1 - xi:  # a parabola is safe
                share = fa / (fb - fa) * fc / (fb - fc)
                share += (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
        x = a + min(max(share, edge), 1 - edge) * (b - a)
        fx = slope(x)
        if (fx < 0) == (fa < 0):
            c, fc = a, fa
        else:
            c, fc, b, fb = b, fb, a, fa
        a, fa, share = x, fx, 0.5
    return best
'''

TWO_LOOPS = '''
def quasi_newton(g, pairs):
    """−H·g, H the inverse curvature as the pairs (step, change of gradient) show it."""
    p, shares = -g, []
    for s, y in reversed(pairs):
        shares.append(s @ p / (y @ s))
        p = p - shares[-1] * y
    if pairs:
        s, y = pairs[-1]
        p = p * ((y @ s) / (y @ y))
    for (s, y), share in zip(pairs, reversed(shares)):
        p = p + s * (share - y @ p / (y @ s))
    return p
'''

STRONG_WOLFE = '''
def strong_wolfe(w, p, a):
    """An a at which f has fallen enough and its slope too (Nocedal & Wright 2006); 0 if none."""

    def value(a):
        return float(f(w + a * p))

    def slope(a):
        return float(gradient(w + a * p) @ p)

    def lowest(low, high):  # of a parabola, a tenth off the ends
        width = high[0] - low[0]
        bend = high[1] - low[1] - low[2] * width
        share = -0.5 * low[2] * width / bend if 0 < bend < float("inf") else 0.5
        return low[0] + min(max(share, 0.1), 0.9) * width

    f0, slope0 = value(0.0), slope(0.0)
    blur = 1e-13 * (1 + abs(f0))  # rounding: values that close count as equal
    low, high = (0.0, f0, slope0), None  # the best so far, and the bracket's other end
    for _ in range(60):  # each end as (a, value, slope)
        if high is not None:
            a = lowest(low, high)
            if a == low[0] or a == high[0]:
                break
        fa = value(a)
        if not fa <= min(f0 + 1e-4 * a * slope0, low[1]) + blur:
            high = (a, fa, None)
            continue
        steep = slope(a)
        if abs(steep) <= -0.9 * slope0:
            return a
        if high is None and steep < 0:
            low, a = (a, fa, steep), 2 * a  # still steep: go on
            continue
        if high is None or steep * (high[0] - low[0]) >= 0:
            high = low
        low = (a, fa, steep)
    return low[0]
'''
