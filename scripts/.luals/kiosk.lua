---@meta
-- For editors: what can be written in flows, with notes that they show. The kiosk never reads this file.

---A drawing and what it tells.
---@class kiosk.Picture
---@field [1] string The file in media/illustrations
---@field alt? string One or two sentences that say what the picture tells; read aloud
---@field show? string[] Layers of the drawing to turn on
---@field hide? string[] Layers of the drawing to turn off

---A function picks among slides that are named first.
---@class kiosk.Next
---@field to string[] Every slide it may lead to
---@field choose fun(visit: kiosk.Visit): string Gives one of them

---A place in the drawing that can be touched.
---@class kiosk.Part
---@field [1] string Its label, one to three words
---@field say? string Replaces the text of the slide when this is touched

---One state of a picture.
---@class kiosk.Moment
---@field [integer] string The layers shown in this state
---@field label string The words on its button
---@field say? string Replaces the text of the slide when this is touched
---@field part? string The place in the drawing the label points at

---Where the facts come from, and who checked them.
---@class kiosk.Review
---@field status "draft"|"reviewed" Stays "draft" until a clinician has signed the proof
---@field author? string Who wrote it
---@field reviewer? string Who checked it
---@field reviewed_on? string The day, as in 2026-11-30
---@field due? string The day it has to be checked again
---@field hash? table<string, string> By language, the number that stands on the signed proof
---@field sources? string[] Where each fact comes from
---@field confirm? string[] What a clinician has to confirm; patients never see it

---One topic. Its slides follow in the order in which they are shown.
---@class kiosk.Flow
---@field [integer] kiosk.AnySlide|kiosk.Room The slides, each followed by its rooms
---@field title string The words on the tile
---@field subtitle? string Smaller words below them
---@field body_part? string The part of the home figure that leads here
---@field tile? string The drawing on the tile
---@field review? kiosk.Review Sources and who checked them

---One or two further slides beside the slide above it, for who wants to know more; Done leads back to that.
---@class kiosk.Room
---@field [1] string The words on its button, two or three
---@field [integer] kiosk.AnySlide Its slides: any kind but warning and summary

---Words and a picture, with up to four places to touch.
---@class kiosk.Slide
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field parts? table<string, string|kiosk.Part> By the name of the place in the drawing

---Two states of one picture.
---@class kiosk.Compare
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field before kiosk.Moment The first state
---@field between? string A word for the middle of the way, in one to three words: "Getting sore"
---@field after kiosk.Moment The second state

---Two to four moments of one picture.
---@class kiosk.Change
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] kiosk.Moment The moments

---Two to four cards.
---@class kiosk.Steps
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] kiosk.Step The cards

---One card.
---@class kiosk.Step
---@field [1] string What to do, in a few words
---@field detail? string One short line below
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }

---A self-check with two to four answers.
---@class kiosk.Question
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field otherwise? string The word after an answer that is not right, instead of “Not quite”: neutral, at most five words
---@field [integer] kiosk.Answer The answers

---One answer to a question.
---@class kiosk.Answer
---@field [1] string Up to six words
---@field right? boolean true in exactly one answer
---@field say? string Kind, and explains, in at most 25 words

---What would you like to see next?
---@class kiosk.Choice
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field [integer] kiosk.Option What can be chosen

---One way to go on.
---@class kiosk.Option
---@field [1] string The words on the button
---@field to string The slide it leads to

---Signs that need help. What to do is added by the program.
---@class kiosk.Warning
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field level "now"|"today" How soon
---@field signs string[] One to eight, from lib/warnings.lua

---What to take home.
---@class kiosk.Summary
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field points kiosk.Point[] Three to five

---One point to take home.
---@class kiosk.Point
---@field [1] string The point
---@field icon? string A file in media/icons without .svg

---What a patient may want to ask the clinician. Stands right before the summary, which shows what was chosen.
---@class kiosk.Ask
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold. At most 60 words
---@field picture? string|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? string|kiosk.Next Where Next leads; left out: the next slide in the file
---@field questions string[] Three to five, in the patient's words, each of at most twelve words

---@alias kiosk.AnySlide kiosk.Slide|kiosk.Compare|kiosk.Change|kiosk.Steps|kiosk.Question|kiosk.Choice|kiosk.Warning|kiosk.Summary|kiosk.Ask

---The home screen.
---@class kiosk.Kiosk
---@field title string The question above the topics
---@field subtitle? string Smaller words below it
---@field topics string[] The flows, in order
---@field urgent? kiosk.Urgent The strip that leads to the warning signs
---@field figure? kiosk.Figure The figure with the parts to touch
---@field languages table<string, string> Each language's name in itself, by its code

---The strip that leads to the warning signs.
---@class kiosk.Urgent
---@field [1] string The flow it opens
---@field label string The words on it

---The figure on the home screen.
---@class kiosk.Figure
---@field [1] string The file in media/illustrations
---@field alt? string What it shows; read aloud
---@field show? string[] Layers to turn on
---@field hide? string[] Layers to turn off
---@field parts? table<string, string|kiosk.BodyPart> By the name of the place in the drawing

---A place on the figure.
---@class kiosk.BodyPart
---@field [1] string Its label
---@field picture? string The drawing in its window

---What this visitor did so far. It can only be asked inside choose.
---@class kiosk.Visit
local visit = {}
---Was this slide shown?
---@param slide string
---@return boolean
function visit:seen(slide) end
---Was this question answered right?
---@param slide string
---@return boolean
function visit:right(slide) end
---The number of the answer to this question, or nil.
---@param slide string
---@return integer?
function visit:answer(slide) end
---The slide this choice led to, or nil.
---@param slide string
---@return string?
function visit:choice(slide) end

---What scripts/lib/NAME.lua returns.
---@param name string
---@return table
function use(name) end

---@param fields kiosk.Flow
---@return kiosk.Flow
function flow(fields) end

---@param fields kiosk.Room
---@return kiosk.Room
function room(fields) end

---@param fields kiosk.Slide
---@return kiosk.Slide
function slide(fields) end

---@param fields kiosk.Compare
---@return kiosk.Compare
function compare(fields) end

---@param fields kiosk.Change
---@return kiosk.Change
function change(fields) end

---@param fields kiosk.Moment
---@return kiosk.Moment
function moment(fields) end

---@param fields kiosk.Steps
---@return kiosk.Steps
function steps(fields) end

---@param fields kiosk.Step
---@return kiosk.Step
function step(fields) end

---@param fields kiosk.Question
---@return kiosk.Question
function question(fields) end

---@param fields kiosk.Answer
---@return kiosk.Answer
function answer(fields) end

---@param fields kiosk.Choice
---@return kiosk.Choice
function choice(fields) end

---@param fields kiosk.Option
---@return kiosk.Option
function option(fields) end

---@param fields kiosk.Warning
---@return kiosk.Warning
function warning(fields) end

---@param fields kiosk.Summary
---@return kiosk.Summary
function summary(fields) end

---@param fields kiosk.Ask
---@return kiosk.Ask
function ask(fields) end

---@param fields kiosk.Kiosk
---@return kiosk.Kiosk
function kiosk(fields) end
