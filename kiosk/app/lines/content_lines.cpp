// Of those who write and translate: check, preview, render, new, translate.
#include "app/lines/describe.h"
#include "app/out_file.h"

namespace app {
namespace {

const std::map<std::string, flow::Theme> themes{
    {"light", flow::Theme::light}, {"dark", flow::Theme::dark}, {"contrast", flow::Theme::contrast}};
const std::map<int, flow::TextSize> text_sizes{
    {100, flow::TextSize::normal}, {150, flow::TextSize::bigger}, {200, flow::TextSize::biggest}};

void add_check(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("check", "Read a whole content pack and list its problems, one a line");
    auto check = std::make_shared<CheckOptions>();
    command->add_option("FLOW", check->flows,
                        "Only these: heel-pain or scripts/flows/heel-pain.lua; else the whole pack");
    add_content(*command, check->content);
    add_config(*command, check->config);
    command->add_flag("--strict", check->strict, "Exit with 1 on warnings too");
    auto* grades =
        command->add_flag("--grades", check->grades, "Then list how hard each flow is to read in each language");
    auto* reviews =
        command->add_flag("--reviews", check->reviews, "Then list which reviews hold, have run out or are out of date");
    command->add_flag(
        "--pseudo", check->pseudo,
        "Also warn of slides that would have no room in a language with longer words, or from right to left");
    auto* fix = command->add_flag(
        "--fix", check->fix, "Instead mend what has one right answer: shows each change and asks before it is written");
    command->add_flag("--yes", check->yes, "With --fix: write without asking")->needs(fix);
    auto format = std::make_shared<std::string>("text");
    command->add_option("--format", *format, "text, or json for editors")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->callback([=, &chosen] {
        check->json = *format == "json";
        if (check->json && check->fix) throw CLI::ValidationError("--fix", "shows what it would write as text");
        if (check->json && (grades->count() > 0 || reviews->count() > 0))
            throw CLI::ValidationError("--format json", "lists problems only; take --grades and --reviews out");
        chosen = *check;
    });
}

void add_preview(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("preview", "Show a flow in a window beside the editor, as it is after every save");
    auto preview = std::make_shared<PreviewOptions>();
    auto place = std::make_shared<std::string>(), window = std::make_shared<std::string>("1280x960");
    command->add_option("flow", *place, "Where to begin: heel-pain or heel-pain/band; left out: the first screen");
    add_content(*command, preview->content);
    add_config(*command, preview->config);
    command->add_option("--lang", preview->language, "Language");
    command->add_option("--window", *window, "Size of the window in pixels")
        ->check(size_problem)
        ->capture_default_str();
    command->callback([=, &chosen] {
        auto slash = place->find('/');
        preview->flow = place->substr(0, slash);
        if (slash != std::string::npos) preview->slide = place->substr(slash + 1);
        preview->window = parse_size(*window).value_or(preview->window);
        chosen = *preview;
    });
}

void add_render(CLI::App& cli, Command& chosen) {
    struct Typed {
        std::string size = "1080x1920", theme = "light", paper;
        int text_size = 100;
        bool low = false;
    };
    auto* command =
        cli.add_subcommand("render", "Write a picture (PNG) and a description (JSON) of every slide; needs no display");
    auto render = std::make_shared<RenderOptions>();
    auto typed = std::make_shared<Typed>();
    command->add_option("--out", render->out, "Folder to write to")->required()->check(folder_problem);
    add_content(*command, render->content);
    add_config(*command, render->config);
    auto* flow = command->add_option("--flow", render->flow, "Only this flow; \"home\" for the first screen");
    auto* slide = command->add_option("--slide", render->slide, "Only this slide of the flow");
    command->add_option("--at", render->at, "Per cent of the way, where a finger can draw a picture along")
        ->check(CLI::Range(0, 100));
    auto* language =
        command->add_option("--lang", render->settings.language,
                            "Language; left out: the first of the pack, or with --proof and --leaflet every one; "
                            "xx-long and xx-rtl: made up, with longer words, or from right to left");
    auto* proof = command->add_flag("--proof", render->proof,
                                    "Instead write each flow as one PDF for a clinician to sign: FLOW.LANG.pdf");
    auto* leaflet = command->add_flag("--leaflet", render->leaflet,
                                      "Instead write what patients can take home on paper: FLOW.LANG.leaflet.pdf");
    proof->excludes(slide);
    leaflet->excludes(slide)->excludes(proof);
    command->add_option("--paper", typed->paper, "Of leaflets: a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->needs(leaflet);
    command->add_flag("--large-print", render->large_print, "Of leaflets: letters of 16 points")->needs(leaflet);
    command->add_option("--size", typed->size, "Size in pixels")->check(size_problem)->capture_default_str();
    command->add_option("--text-size", typed->text_size, "Per cent")
        ->check(CLI::IsMember({100, 150, 200}))
        ->capture_default_str();
    command->add_option("--theme", typed->theme, "light, dark or contrast")
        ->check(CLI::IsMember({"light", "dark", "contrast"}))
        ->capture_default_str();
    command->add_flag("--read-aloud", render->settings.read_aloud, "As while a voice reads it");
    command->add_flag("--reach", typed->low, "As with \"Lower controls\", where the screen is tall enough");
    command->add_flag("--print", render->print, "Print leaflets too, on the printer that kiosk.toml names, to try it")
        ->needs(leaflet, flow);
    command->callback([=, &chosen] {
        if (typed->low) render->settings.reach = flow::Reach::low;
        render->size = parse_size(typed->size).value_or(render->size);
        render->language_given = language->count() > 0;
        if (!typed->paper.empty()) render->paper = typed->paper == "letter" ? screen::Paper::letter : screen::Paper::a4;
        render->settings.text_size = text_sizes.at(typed->text_size);
        render->settings.theme = themes.at(typed->theme);
        chosen = *render;
    });
}

void add_web(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand(
        "web",
        "Write the pack as a web site: a folder of pages for the clinic's web server, or to be opened from a disk");
    auto web = std::make_shared<WebOptions>();
    command->add_option("--out", web->out, "Folder to write to: not there yet, or one that this command wrote")
        ->required()
        ->check(folder_problem);
    add_content(*command, web->content);
    add_config(*command, web->config);
    command->callback([=, &chosen] { chosen = *web; });
}

void add_new(CLI::App& cli, Command& chosen) {
    auto* begin = cli.add_subcommand("new", "Begin something new");
    begin->require_subcommand(1);
    auto* command = begin->add_subcommand("flow", "Write scripts/flows/ID.lua, a flow with notes, to be changed");
    auto flow = std::make_shared<NewFlowOptions>();
    command->add_option("ID", flow->flow, "Its name: lower-case letters, digits and dashes, as in knee-pain")
        ->required();
    add_content(*command, flow->content);
    command->callback([=, &chosen] { chosen = *flow; });

    auto pack = std::make_shared<NewPackOptions>();
    command = begin->add_subcommand("pack", "Write a small whole content pack into a new folder, to be changed");
    command->add_option("DIR", pack->folder, "The folder: not there yet, or empty")->required();
    command->callback([=, &chosen] { chosen = *pack; });
}

void add_take(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("take", "Copy one topic of another pack into this one, with all that it needs");
    auto take = std::make_shared<TakeOptions>();
    auto from = std::make_shared<std::string>();
    command->add_option("TOPIC", take->topic, "Its name there: heel-pain")->required();
    command->add_option("from", *from, "The word from")->required()->check(CLI::IsMember({"from"}));
    command->add_option("FILE", take->from, "A .kioskpack file, or the folder of a pack; it is only read")->required();
    command->add_option("--key", take->key, "The public key (a .pub file) of whoever signed FILE");
    command->add_flag("--beside", take->beside, "Take files that differ from yours under another name");
    add_content(*command, take->content);
    command->callback([take, from, &chosen] { chosen = *take; });  // where the word from goes has to live as long
}

void add_editor(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand(
        "editor", "Write what lets VS Code or Neovim propose and explain the words of a flow while you type");
    auto editor = std::make_shared<EditorOptions>();
    add_content(*command, editor->content);
    command->callback([=, &chosen] { chosen = *editor; });
}

void add_picture(CLI::App& cli, Command& chosen) {
    auto* picture = cli.add_subcommand("picture", "Drawings and photographs of the pack");
    picture->require_subcommand(1);
    auto* command = picture->add_subcommand("add",
                                            "Take a drawing of Inkscape, Illustrator or Figma, or a photograph, into "
                                            "media/illustrations, and say what was lost");
    auto add = std::make_shared<PictureAddOptions>();
    command->add_option("FILE", add->file, "The SVG file or the photograph; it is only read")->required();
    command->add_option("--as", add->as, "Its name in the pack: foot.svg; left out: the file's own");
    command->add_option("--show", add->show, "Of a drawing, also write a picture (PNG) of every layer")
        ->check(ends_in({".png"}));
    add_content(*command, add->content);
    command->callback([=, &chosen] { chosen = *add; });
}

void add_translate(CLI::App& cli, Command& chosen) {
    auto* translate = cli.add_subcommand("translate", "Files for translators");
    translate->require_subcommand(1);
    auto extract = std::make_shared<ExtractOptions>();
    auto* command = translate->add_subcommand("extract", "Write every sentence as a PO template");
    add_content(*command, extract->content);
    command
        ->add_option("--out", extract->out,
                     "File to write instead of scripts/translations/messages.pot, - for standard output")
        ->check(ends_in({".pot"}));
    command->callback([=, &chosen] { chosen = *extract; });

    auto update = std::make_shared<UpdateOptions>();
    auto where = std::make_shared<std::string>();
    command = translate->add_subcommand(
        "update", "Bring scripts/translations/LANG.po up to date with the scripts; keeps every translation");
    command->add_option("LANG", update->language, "The language: es")->required();
    add_content(*command, update->content);
    auto* unchanged = command->add_option(
        "--meaning-unchanged", *where,
        "What was changed in English, everywhere or only there, means what it did: its translations stay as they are");
    unchanged->expected(0, 1)->type_name("[FLOW[/SLIDE]]");
    command->callback([=, &chosen] {
        update->meaning_unchanged = unchanged->count() > 0;
        auto slash = std::min(where->find('/'), where->size());
        update->flow = where->substr(0, slash);
        update->slide = slash < where->size() ? where->substr(slash + 1) : "";
        chosen = *update;
    });
}

}  // namespace

void add_content_lines(CLI::App& cli, Command& chosen) {
    for (auto add :
         {add_check, add_preview, add_render, add_web, add_new, add_take, add_picture, add_editor, add_translate})
        add(cli, chosen);
}

}  // namespace app
