-- expect: 2: string.match is not available
return ("a"):rep(50000):match(("a*"):rep(5000) .. "b")
