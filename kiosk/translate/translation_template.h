// The file that translators of a new language begin with. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "flow/seams.h"

namespace translate {

/// The bytes of a PO template (messages.pot) with every sentence of the pack. The same pack gives the same bytes.
flow::Loaded<std::string> translation_template(flow::ScriptReader& scripts, const std::filesystem::path& pack);

/// Why a template must not take this file's place: it cannot be read, or somebody has translated in it.
std::optional<base::Problem> unfit_for_template(const std::filesystem::path& file);

}  // namespace translate
