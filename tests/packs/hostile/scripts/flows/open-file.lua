-- expect: 2: io is not available
local file = io.open("/etc/passwd")
