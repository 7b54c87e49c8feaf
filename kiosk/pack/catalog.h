// One language's translations, read from a PO file through libgettext-po (the only folder that uses it).
// A PO file is treated as hostile: whatever it holds, the outcome is a catalog or problems with file and line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/seams.h"
#include "pack/po_text.h"

namespace pack {

/// Immutable once read; may then be used from any thread.
class Catalog {
public:
    enum class State { translated, fuzzy, empty };

    struct Entry {
        std::string context;  ///< msgctxt; empty: none
        std::string english;
        std::string translation;
        State state = State::empty;
        int line = 0;               ///< of the msgstr in the PO file; 0: unknown
        std::string comments = {};  ///< the translator's, a line each; only read where they are asked for
    };

    Catalog() = default;
    /// `code` says which of the program's own words stand in for those that are not among the entries.
    explicit Catalog(std::vector<Entry> entries, std::string header = "", std::string code = "");

    /// The translation of a sentence of a flow or of the home screen (no msgctxt). Null when it is missing, fuzzy or
    /// empty. What a flow says in a way of its own (msgctxt with its id) goes before.
    const std::string* find(std::string_view english, std::string_view flow = "") const;
    /// The same for a word of the interface (msgctxt "interface"), or what the program itself says for it in this language.
    /// Holds as long as the catalog.
    std::optional<std::string_view> find_interface(std::string_view english) const;

    /// In the order of the file; the header is not among them.
    const std::vector<Entry>& entries() const { return entries_; }
    /// Its lines: "Language: es_MX"; empty: there is none.
    const std::string& header() const { return header_; }
    /// Whatever its state; null when there is none.
    const Entry* entry(std::string_view context, std::string_view english) const;
    /// The one that says a sentence of a flow, whatever its state: what is translated for this flow alone, else for all.
    const Entry* entry_of_flow(std::string_view flow, std::string_view english) const;

private:
    std::vector<Entry> entries_;
    std::string header_, code_;
    std::vector<std::size_t> sorted_;  ///< positions in entries_, by context and English
};

/// Whether the words can be a BCP 47 code and so a file's name: letters, digits and hyphens, at most 35.
bool is_language_code(std::string_view code);

/// "scripts/translations/es.po"
std::string catalog_file(const std::string& language);

/// The language that scripts are written in needs a file only for words of the interface that the program does not have.
enum class CatalogFile { needed, may_be_missing };

/// Reads scripts/translations/<language>.po of the pack: UTF-8, at most 16 MiB and 200 000 entries, which is room for a
/// thousand flows. Any error leaves no value. libgettext-po keeps static state: any one thread at a time. About 5 µs an
/// entry, more with their comments.
flow::Loaded<Catalog> read_catalog(const std::filesystem::path& pack, const std::string& language,
                                   CatalogFile file = CatalogFile::needed, Comments comments = Comments::drop);

/// Reads one language's translations.
using CatalogReader = std::function<flow::Loaded<Catalog>(const std::string& language, CatalogFile file)>;

/// Those of a pack, when they are asked for.
CatalogReader catalogs_in(std::filesystem::path pack);

}  // namespace pack
