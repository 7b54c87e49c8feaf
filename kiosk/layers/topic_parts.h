// What one topic of a pack consists of, so that it can go on in another pack. Any thread that may read catalogs.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "flow/flow.h"
#include "pack/po_reader.h"

namespace layers {

/// The bytes of files, by their name in the pack: "scripts/lib/warnings.lua".
using Files = std::map<std::string, std::string>;

struct TopicParts {
    flow::Flow flow;  ///< as written, its review too
    Files scripts;    ///< its own file and those of scripts/lib that it uses, also by way of each other
    Files drawings;   ///< of its slides and its tile
    Files sounds;     ///< recordings of its slides, and the words beside them
    Files icons;      ///< of its points, as far as the pack has them: others come with the program
    struct Words {
        pack::PoMessage header;
        std::vector<pack::PoMessage> messages;  ///< of its sentences, those that are translated
    };
    std::map<std::string, Words> translations;  ///< by language, where there is any
};

/// Of scripts/flows/<id>.lua. A topic that cannot be shown, lacks a drawing or has translations that cannot be read: a problem
/// that names the file, relative to the pack.
base::Result<TopicParts> parts_of(const std::filesystem::path& pack, const std::string& id);

/// The drawings that a flow names, each once.
std::vector<std::string> drawings_of(const flow::Flow& flow);

}  // namespace layers
