-- expect: 4: 50000 letters and no pattern
-- As a pattern this would take years; find looks for plain words.
assert(not string.find(("a"):rep(50000), ("a*"):rep(5000) .. "b"))
error("50000 letters and no pattern")
