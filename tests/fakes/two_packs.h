// Two small packs, that of a society and that of a clinic, for the tests of layers.
#pragma once

#include <map>
#include <string>

#include "base/plain_file.h"
#include "fakes/pack_support.h"
#include "fakes/temporary_folder.h"
#include "pack/catalog.h"
#include "pack/review.h"
#include "pack/translated.h"
#include "script/loader.h"
#include "script/scripts.h"

namespace support {

inline const std::string es = "scripts/translations/es.po";
inline const std::string heel = "scripts/flows/heel.lua", warnings = "scripts/lib/warnings.lua";
inline const std::string drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>\n";

/// A topic about heels, which uses a library and two drawings.
inline const std::string heel_script =
    "local warnings = use \"warnings\"  -- foot.svg\n"
    "return flow { title = \"Sore heels\", tile = \"tile.svg\",\n"
    "  review = { status = \"draft\", sources = { \"A society\" } },\n"
    "  slide { \"main\", title = \"Most heels heal\", text = \"Give it time.\", picture = { \"foot.svg\", alt = \"A "
    "foot.\" } },\n"
    "  warning { \"now\", level = \"now\", title = \"Get help now\", signs = warnings.foot },\n"
    "  summary { \"home\", title = \"Take this home\", points = { { \"Rest\", icon = \"rest\" } } } }\n";

struct Society {
    fakes::TemporaryFolder folder;

    Society() {
        folder.write("scripts/kiosk.lua",
                     "return kiosk { title = \"Feet\", topics = { \"heel\" }, languages = { en = \"English\", es = "
                     "\"Español\" } }\n");
        folder.write(heel, heel_script);
        folder.write(warnings, "return { foot = { \"Your foot is cold\" } }\n");
        folder.write("media/illustrations/foot.svg", drawing);
        folder.write("media/illustrations/tile.svg", drawing);
        folder.write("media/illustrations/other.svg", drawing);
        folder.write("media/icons/rest.svg", drawing);
        folder.write(
            es, po_header + po_entry("Sore heels", "Talones doloridos", "#. heel: title\n") +
                    po_entry("Most heels heal", "Casi todos los talones sanan", "#. heel, slide main: title\n") +
                    po_entry("Give it time.", "Dele tiempo.") + po_entry("A foot.", "Un pie.") +
                    po_entry("Get help now", "Pida ayuda ahora") + po_entry("Your foot is cold", "Su pie está frío") +
                    po_entry("Take this home", "Para llevar a casa",
                             "#. other, slide x: title\n#. heel, slide home: title\n") +
                    po_entry("Rest", "Descanse") + po_entry("Of another topic", "De otro tema"));
    }
    const std::filesystem::path& path() const { return folder.path(); }
};

/// Every file and what is in it.
inline std::map<std::string, std::string> files_in(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder))
        if (each.is_regular_file())
            files[each.path().lexically_relative(folder).string()] = base::read_start(each.path(), 1 << 20);
    return files;
}

struct Clinic {
    fakes::TemporaryFolder folder;

    Clinic() {
        folder.write("scripts/kiosk.lua",
                     "return kiosk { title = \"Our clinic\", topics = { \"walk\" }, languages = { en = \"English\", es "
                     "= \"Español\" } }\n");
        folder.write(
            "scripts/flows/walk.lua",
            "return flow { title = \"Walking\", slide { \"a\", title = \"Take this home\", text = \"Walk.\" } }\n");
        folder.write(es, po_header + po_entry("Walking", "Caminar") + po_entry("Take this home", "Llévese esto") +
                             po_entry("Walk.", "Camine.") + "#~ msgid \"Rest\"\n#~ msgstr \"Descanse\"\n");
    }
    const std::filesystem::path& path() const { return folder.path(); }
    std::string bytes(const std::string& file) const { return base::read_start(folder.path() / file, 1 << 20); }
    bool has(const std::string& file) const { return std::filesystem::exists(folder.path() / file); }

    std::map<std::string, std::string> all() const { return files_in(folder.path()); }
};

/// In Spanish; nothing when a sentence is not translated.
inline std::optional<flow::Flow> spanish(const std::filesystem::path& pack, const std::string& id) {
    auto flow = script::load_flow(pack, id).value;
    auto catalog = pack::read_catalog(pack, "es").value;
    return flow && catalog ? pack::translate(*flow, *catalog).value : std::nullopt;
}

/// In both languages: what a clinician signed for.
inline std::string hashes(const std::filesystem::path& pack, const std::string& id) {
    script::Scripts scripts(pack, {});
    auto english = script::load_flow(pack, id).value, translated = spanish(pack, id);
    if (!english || !translated) return "not there";
    return pack::review_hash(*english, "en", pack, scripts) + " " + pack::review_hash(*translated, "es", pack, scripts);
}

}  // namespace support
