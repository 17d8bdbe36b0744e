"""The small grammar around a candidate: digits, words, shares, amounts, ranges, hedges, multiples."""
