#include "layers/other_source.h"

#include <string_view>
#include <utility>

#include "layers/same_topic.h"
#include "script/mistakes/tokens.h"

namespace layers {
namespace {

/// With source = "de" as the first field behind `flow {`. A script that begins its flow in another way stays as it is.
std::string with_source(std::string_view script, const std::string& language) {
    const auto tokens = script::tokenize(script);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_field = i > 0 && tokens[i - 1].is(".");
        if (!tokens[i].is("flow") || !tokens[i + 1].is("{") || is_field) continue;
        auto behind = static_cast<std::size_t>(tokens[i + 1].text.data() - script.data()) + 1;
        return std::string(script.substr(0, behind)) + " source = \"" + language + "\"," +
               std::string(script.substr(behind));
    }
    return std::string(script);
}

}  // namespace

std::optional<base::Problem> say_source(TopicParts& parts, const std::string& theirs, const std::string& ours) {
    if (!parts.flow.source.empty() || theirs == ours) return std::nullopt;
    auto wanted = parts.flow;
    wanted.source = theirs;
    auto scripts = parts.scripts;
    auto& script = scripts[parts.flow.file];
    script = with_source(script, theirs);
    if (read_again(parts.flow.id, scripts) != without_lines(wanted))
        return base::failure(
            "it is written in another language than this pack, and its script cannot be made to say so",
            "ask its makers to write source = \"" + theirs + "\" into the flow", parts.flow.file);
    parts.scripts = std::move(scripts);
    parts.flow = std::move(wanted);
    return std::nullopt;
}

}  // namespace layers
