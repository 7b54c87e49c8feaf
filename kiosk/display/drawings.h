// Drawings that are parsed, the lately used ones only, and telling once what is wrong with one. Inside display only.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "display/lru_cache.h"
#include "display/svg_document.h"
#include "flow/problem.h"
#include "screen/draw_list.h"

namespace display {

/// Passes each problem on once, until told to forget. Any thread.
class ReportOnce {
public:
    explicit ReportOnce(flow::Report report) : report_(std::move(report)) {}
    void operator()(flow::Problem problem);
    void forget();

private:
    std::mutex mutex_;
    flow::Report report_;
    std::set<std::string> told_;
};

/// "illustrations/foot.svg": how a drawing is named in caches, below the media folder.
std::string drawing_name(screen::Image::Folder folder, const std::string& file);
/// A state as text, for caches; empty for the drawing as it is.
std::string state_key(const SvgState& state);

/// One thread.
class Drawings {
public:
    /// `budget` is in bytes of SVG text.
    Drawings(std::filesystem::path media, ReportOnce& report, std::size_t budget)
        : media_(std::move(media)), report_(report), parsed_(budget) {}

    /// In this state. Null when it is missing or refused, which is reported and remembered.
    std::shared_ptr<SvgDocument> get(screen::Image::Folder folder, const std::string& file, const SvgState& state);
    void forget() { parsed_.clear(); }

private:
    struct Parsed {
        std::shared_ptr<SvgDocument> document;
        std::size_t bytes = 0;
    };
    Parsed parse(screen::Image::Folder folder, const std::string& file);

    std::filesystem::path media_;
    ReportOnce& report_;
    LruCache<Parsed> parsed_;  ///< by name and state
};

}  // namespace display
