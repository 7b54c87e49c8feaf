-- expect: 2: use needs the name
local secrets = use "../../../../../etc/passwd"
