// The file that translators of a new language begin with. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "flow/seams.h"

namespace translate {

/// The bytes of a PO template (messages.pot) with every sentence of the pack, made `now` ("2027-03-14 09:30+0000"). Where
/// the template `before` has the very same sentences, its date stays; it may be missing.
flow::Loaded<std::string> translation_template(flow::ScriptReader& scripts, const std::filesystem::path& pack,
                                               const std::string& now, const std::filesystem::path& before = {});

/// Why a template must not take this file's place: it cannot be read, or somebody has translated in it.
std::optional<base::Problem> unfit_for_template(const std::filesystem::path& file);

}  // namespace translate
