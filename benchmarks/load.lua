-- For wrk: asks for the paths it is given in turn, and prints what benchmarks/load.py reads.

local paths = {}
local last = 0

function init(args)
  for _, path in ipairs(args) do
    table.insert(paths, path)
  end
  wrk.headers["Accept-Encoding"] = "br, gzip"
  wrk.headers["Host"] = wrk.host .. ":" .. wrk.port
end

function request()
  last = last % #paths + 1
  return wrk.format("GET", paths[last])
end

-- Times are in microseconds. What wrk calls a status error is an answer above 399.
function done(summary, latency, requests)
  local e = summary.errors
  local errors = e.connect + e.read + e.write + e.status + e.timeout
  print(string.format("told %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
    latency:percentile(95), errors))
end
