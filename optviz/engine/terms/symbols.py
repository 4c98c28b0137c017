"""What names look like in formulas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from optviz.engine.terms.term import Term

COMMON: Mapping[str, str] = {
    "theta": r"\theta_{t-1}",
    "theta0": r"\theta_0",
    "t": "t",
    "lr": r"\eta",
    "length": "a_t",
    "xi": r"\xi_t",
    "betas[0]": r"\beta_1",
    "betas[1]": r"\beta_2",
    "beta3": r"\beta_3",
    "nus[0]": r"\nu_1",
    "nus[1]": r"\nu_2",
    "etas[0]": r"\eta^-",
    "etas[1]": r"\eta^+",
    "step_sizes[0]": r"\Delta_{\min}",
    "step_sizes[1]": r"\Delta_{\max}",
    "eps": r"\epsilon",
    "momentum": r"\mu",
    "dampening": r"\tau",
    "weight_decay": r"\lambda",
    "alpha": r"\alpha",
    "rho": r"\rho",
    "nu": r"\nu",
    "gamma": r"\gamma",
    "final_lr": r"\eta^*",
    "lr_first_prev": r"\eta_0",
    "lambd": r"\lambda",
    "t0": "t_0",
    "damping": r"\alpha",
    "lam": r"\lambda",
    "delta": r"\delta",
    "d0": "d_0",
    "d_coef": r"c_d",
    "k": "k",
    "r": "r",
    "p": "p",
    "weight_lr_power": "w",
    "momentum_decay": r"\psi",
    "warmup_steps": r"T_w",
    "lr_decay": r"\kappa",
}
"""Hyperparameters, and what else a scope offers."""


def symbol_table(terms: Iterable[Term]) -> Mapping[str, str]:
    """Symbols by name: the common ones, the terms', and those of the state before the step."""
    own = {one.name: one.symbol for one in terms}
    before = {f"{one.name}_prev": one.symbol.replace("_t", "_{t-1}") for one in terms}
    return {**COMMON, **before, **own}
