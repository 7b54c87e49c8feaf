// What a visitor of the wall prints: the printer of kiosk.toml, and the sheet of the topic shown. UI thread.
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <string>

#include "app/config.h"
#include "app/paper/paper_seam.h"
#include "base/problem.h"
#include "flow/session.h"

namespace commands {

/// Null: there is none. `news_came` may be called on any thread.
std::unique_ptr<app::Paper> paper_of(const app::PrinterConfig& printer, const std::filesystem::path& media,
                                     std::function<void()> news_came, base::Report report);

/// In large print for who reads larger letters. `version` of the content: nobody waits for it, and none is told until it is known.
app::Printout printout_of(const flow::State& state, flow::World& world, const app::Config& config,
                          const std::shared_future<std::string>& version);

}  // namespace commands
