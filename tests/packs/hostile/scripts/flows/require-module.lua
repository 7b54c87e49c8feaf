-- expect: 2: require is not available
local module = require "socket"
