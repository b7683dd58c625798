#!/usr/bin/env python3
"""Optima that other programs find on a small generated problem.

Prints the lines of `ReferenceOptimumTests.swift`: the least value of each objective by scikit-learn
(proportional odds: by SciPy on the plain formula, since scikit-learn has no such model). The problem
is generated here and in the test by the same generator, so that no matrix need be kept.

    python3 -m venv env && env/bin/pip install scikit-learn && env/bin/python Scripts/reference-optimum.py
"""
import numpy as np
import sklearn
from scipy.optimize import minimize
from scipy.special import expit, log_softmax
from sklearn.linear_model import LogisticRegression, Ridge

ROWS, COLUMNS, PENALTY = 60, 5, 0.7
MASK = (1 << 64) - 1


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def unit(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return ((z ^ (z >> 31)) >> 11) * 2.0**-53


def problem():
    """Rows in −1…1; a latent value of fixed weights and noise; its level among four."""
    random = SplitMix64(2024)
    x = np.array([[2 * random.unit() - 1 for _ in range(COLUMNS)] for _ in range(ROWS)])
    noise = np.array([2 * random.unit() - 1 for _ in range(ROWS)])
    latent = 1.5 * x[:, 0] - x[:, 1] + 0.5 * x[:, 2] + noise
    weights = np.array([0.5 + random.unit() for _ in range(ROWS)])
    return x, latent, np.digitize(latent, [-1.0, 0.0, 1.0]), weights


def logistic(x, y, weights):
    """The least value of the summed loss + ½ λ |w|², by scikit-learn at C = 1 / λ."""
    best = np.inf
    for solver in ["lbfgs", "newton-cg", "newton-cholesky"]:
        model = LogisticRegression(C=1 / PENALTY, solver=solver, tol=1e-13, max_iter=100000)
        model.fit(x, y, sample_weight=weights)
        eta = x @ model.coef_.T + model.intercept_
        if eta.shape[1] == 1:
            eta = np.hstack([np.zeros_like(eta), eta])
        loss = -(weights * log_softmax(eta, axis=1)[np.arange(len(y)), y]).sum()
        best = min(best, loss + PENALTY / 2 * (model.coef_**2).sum())
    return best


def ridge(x, y, weights):
    model = Ridge(alpha=PENALTY, tol=1e-14, solver="cholesky").fit(x, y, sample_weight=weights)
    residual = model.predict(x) - y
    return (weights * residual**2).sum() / 2 + PENALTY / 2 * (model.coef_**2).sum()


def proportional_odds(x, y, weights):
    """The plain formula, over w, the first cut point and the logarithms of the steps between."""
    levels = y.max() + 1

    def value(point):
        w, cuts = point[:COLUMNS], point[COLUMNS:]
        cuts = np.cumsum(np.concatenate([cuts[:1], np.exp(cuts[1:])]))
        below = np.concatenate([np.zeros((len(y), 1)), expit(cuts - (x @ w)[:, None]),
                                np.ones((len(y), 1))], axis=1)
        share = below[np.arange(len(y)), y + 1] - below[np.arange(len(y)), y]
        return -(weights * np.log(share)).sum() + PENALTY / 2 * (w**2).sum()

    start = np.concatenate([np.zeros(COLUMNS), [-1.0], np.zeros(levels - 2)])
    for _ in range(20):
        found = minimize(value, start, method="BFGS", options={"gtol": 1e-10})
        found = minimize(value, found.x, method="Nelder-Mead",
                         options={"xatol": 1e-12, "fatol": 1e-14, "maxiter": 20000})
        start = found.x
    return found.fun


if __name__ == "__main__":
    x, latent, level, weights = problem()
    ones = np.ones(ROWS)
    print(f"scikit-learn {sklearn.__version__}; levels {np.bincount(level).tolist()}")
    for name, w in [("plain", ones), ("weighted", weights)]:
        print(f"{name} binary      {float(logistic(x, (level > 1).astype(int), w))!r}")
        print(f"{name} multinomial {float(logistic(x, level, w))!r}")
        print(f"{name} ridge       {float(ridge(x, latent, w))!r}")
        print(f"{name} ordinal     {float(proportional_odds(x, level, w))!r}")
