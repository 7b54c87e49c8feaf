-- expect: 4: and only 10 or 100 can be shown|write count = 5, of = 100
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
  portion { "rare", title = "A tear is rare", count = 1, of = 20, who = "runners" },
}
