-- expect: 3: has no right
return flow { title = "Back pain",
  true_or_not { "scan", title = "A sore back needs a scan", say = "Most need none." },
  slide { "end", title = "The end" },
}
