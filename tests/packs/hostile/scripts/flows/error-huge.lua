-- expect: 2: xxxxx
error(("x"):rep(65000))
