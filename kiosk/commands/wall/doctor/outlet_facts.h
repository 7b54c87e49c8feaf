// Sound, printer and counts, as this computer has them. Waits for devices, some seconds at most. The main thread.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/site_settings.h"
#include "doctor/outlets_judged.h"

namespace commands {

/// Has the voice play a tenth of a second of silence, which nobody hears. `languages`: code and own name of each.
doctor::SoundFacts sound_facts(const app::Config& config,
                               const std::vector<std::pair<std::string, std::string>>& languages);
doctor::PrinterFacts printer_facts(const app::Config& config);
/// Looks through the whole file.
doctor::CountsFacts counts_facts(const std::filesystem::path& data);

}  // namespace commands
