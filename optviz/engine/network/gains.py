"""The gain that suits an activation, beside the one that a scheme brings along."""

from __future__ import annotations

from dataclasses import dataclass

from optviz.engine.network.specs import ActivationSpec, InitializerSpec


@dataclass(frozen=True)
class Gain:
    """``own`` is the scheme's default, ``recommended`` what suits the activation.

    ``listed`` is false where ``torch.nn.init.calculate_gain`` has no entry, so that 1 is recommended for want of one.
    """

    own: float
    recommended: float
    listed: bool


def gain(scheme: InitializerSpec, activation: ActivationSpec) -> Gain | None:
    """Both gains; None for a scheme that has no gain.

    linear, sigmoid 1; tanh 5/3; relu √2; leaky_relu √(2/(1 + s²)); selu ¾ (its self-normalising setting is
    ``lecun_normal`` with gain 1); gelu, elu, silu, softplus 1.
    """
    own = next((param.default for param in scheme.params if param.name == "gain"), None)
    if own is None:
        return None
    return Gain(own, 1.0 if activation.gain is None else activation.gain, activation.gain is not None)
