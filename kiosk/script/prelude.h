// The part of the environment that is itself Lua, so that the instructions it runs count as the script's.
#pragma once

namespace script {

/// Called with keys, key_before and check_sort; returns pairs and table.sort.
inline constexpr char prelude[] = R"lua(
local keys, key_before, check_sort = ...

-- A merge sort: stable, and whatever `before` answers, it ends after n log n questions.
local function sort(list, before)
  local n = check_sort(list, before)
  before = before or function(a, b) return a < b end
  local from, to, width = list, {}, 1
  while width < n do
    for left = 1, n, 2 * width do
      local a, b = left, left + width
      local middle, right = b, b + width
      if middle > n + 1 then middle = n + 1 end
      if right > n + 1 then right = n + 1 end
      for k = left, right - 1 do
        if b >= right or a < middle and not before(from[b], from[a]) then
          to[k] = from[a]
          a = a + 1
        else
          to[k] = from[b]
          b = b + 1
        end
      end
    end
    from, to, width = to, from, 2 * width
  end
  if from ~= list then
    for i = 1, n do list[i] = from[i] end
  end
end

-- Always in the same order: where a table keeps its entries depends on addresses, which are chance.
local function pairs(list)
  local order, i = keys(list), 0
  sort(order, key_before)
  return function()
    local key, value
    repeat
      i = i + 1
      key = order[i]
      if key == nil then return nil end
      value = list[key]
    until value ~= nil
    return key, value
  end
end

return pairs, sort
)lua";

}  // namespace script
