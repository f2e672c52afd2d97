// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/field.h"

#include <algorithm>
#include <array>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1String, kFieldCount> kKeys{
    "id"_L1, "number"_L1, "url"_L1, "channel"_L1, "author"_L1, "author_key"_L1, "title"_L1, "text"_L1, "attachments"_L1,
    "published"_L1, "received"_L1, "district"_L1, "settlement"_L1, "address"_L1, "street"_L1, "house"_L1, "latitude"_L1,
    "longitude"_L1, "group"_L1, "topic"_L1, "tags"_L1, "department"_L1, "executor"_L1, "importance"_L1, "type"_L1,
    "outcome"_L1, "step"_L1, "repeat"_L1, "due"_L1, "first_answer_at"_L1, "first_answer_text"_L1, "final_answer_at"_L1,
    "final_answer_text"_L1, "answer_appeal"_L1, "answer_at"_L1, "answer_kind"_L1, "answer_author"_L1, "answer_text"_L1};
static_assert(static_cast<int>(Field::AnswerText) + 1 == kFieldCount, "a field without a key");

using enum Field;

// «Инцидент Менеджмент» (domain.md 6), the portal of St Petersburg, a region's messages, then plain words.
constexpr KnownHeader kHeaders[] = {
    {Id, u"id"}, {Id, u"идентификатор"}, {Id, u"id инцидента"}, {Id, u"id обращения"},
    {Number, u"номер инцидента"}, {Number, u"номер обращения"}, {Number, u"номер сообщения"}, {Number, u"номер"},
    {Number, u"рег. номер"}, {Number, u"регистрационный номер"}, {Number, u"number"},
    {Url, u"ссылка"}, {Url, u"url"}, {Url, u"link"}, {Url, u"адрес страницы"},
    {Channel, u"источник"}, {Channel, u"канал"}, {Channel, u"channel"}, {Channel, u"source"}, {Channel, u"способ обращения"},
    {AuthorKey, u"author hash"}, {AuthorKey, u"author key"}, {AuthorKey, u"id автора"},
    {Author, u"автор"}, {Author, u"заявитель"}, {Author, u"фио"}, {Author, u"фио заявителя"}, {Author, u"имя автора"}, {Author, u"author"},
    {Title, u"заголовок"}, {Title, u"title"}, {Title, u"subject"}, {Title, u"тема письма"},
    {Text, u"текст инцидента"}, {Text, u"текст сообщения"}, {Text, u"текст обращения"}, {Text, u"текст"}, {Text, u"сообщение"},
    {Text, u"содержание обращения"}, {Text, u"содержание"}, {Text, u"суть обращения"}, {Text, u"обращение"}, {Text, u"text"},
    {Text, u"message"}, {Text, u"description"}, {Text, u"body"},
    {Attachments, u"вложения"}, {Attachments, u"attachments"}, {Attachments, u"файлы"},
    {Published, u"дата публикации"}, {Published, u"опубликовано"}, {Published, u"published"}, {Published, u"published at"},
    {Received, u"дата создания"}, {Received, u"дата поступления"}, {Received, u"дата регистрации"}, {Received, u"дата обращения"},
    {Received, u"дата сообщения"}, {Received, u"дата"}, {Received, u"created"}, {Received, u"created at"}, {Received, u"received"},
    {Received, u"received at"}, {Received, u"requested datetime"}, {Received, u"date"},
    {District, u"district"}, {District, u"район"}, {District, u"муниципалитет"}, {District, u"муниципальное образование"},
    {District, u"муниципальный район"}, {District, u"округ"}, {District, u"municipality"},
    {Settlement, u"населенный пункт"}, {Settlement, u"город"}, {Settlement, u"municipality"}, {Settlement, u"муниципальное образование"},
    {Settlement, u"settlement"}, {Settlement, u"city"},
    {Address, u"адрес"}, {Address, u"address"}, {Address, u"место"}, {Address, u"адрес проблемы"},
    {Street, u"улица"}, {Street, u"street"}, {House, u"дом"}, {House, u"house"}, {House, u"номер дома"},
    {Latitude, u"широта"}, {Latitude, u"lat"}, {Latitude, u"latitude"},
    {Longitude, u"долгота"}, {Longitude, u"lon"}, {Longitude, u"lng"}, {Longitude, u"long"}, {Longitude, u"longitude"},
    {Group, u"группа тем"}, {Group, u"категория"}, {Group, u"category"}, {Group, u"group"}, {Group, u"рубрика"},
    {Topic, u"тема"}, {Topic, u"тематика"}, {Topic, u"тема обращения"}, {Topic, u"reason"}, {Topic, u"topic"}, {Topic, u"подкатегория"},
    {Topic, u"subcategory"},
    {Tags, u"теги"}, {Tags, u"тэги"}, {Tags, u"метки"}, {Tags, u"tags"},
    {Department, u"отдел"}, {Department, u"подразделение"}, {Department, u"ответственное лицо"}, {Department, u"ответственный"},
    {Department, u"орган"}, {Department, u"executor org"}, {Department, u"department"}, {Department, u"agency responsible"},
    {Executor, u"исполнитель"}, {Executor, u"executor"},
    {Importance, u"важность"}, {Importance, u"приоритет"}, {Importance, u"срочность"}, {Importance, u"importance"}, {Importance, u"priority"},
    {Type, u"тип инцидента"}, {Type, u"тип обращения"}, {Type, u"тип"}, {Type, u"вид обращения"}, {Type, u"type"},
    {Outcome, u"итог"}, {Outcome, u"результат"}, {Outcome, u"результат рассмотрения"}, {Outcome, u"outcome"}, {Outcome, u"result"},
    {Step, u"текущий шаг инцидента"}, {Step, u"текущий шаг"}, {Step, u"статус"}, {Step, u"состояние"}, {Step, u"final status"},
    {Step, u"status"}, {Step, u"step"},
    {Repeat, u"повторный"}, {Repeat, u"повторное"}, {Repeat, u"repeat"}, {Repeat, u"is repeat"},
    {Due, u"срок"}, {Due, u"срок ответа"}, {Due, u"срок исполнения"}, {Due, u"due"}, {Due, u"deadline"}, {Due, u"expected answer at"},
    {FirstAnswerAt, u"дата первого ответа"}, {FirstAnswerAt, u"first answer at"}, {FirstAnswerAt, u"дата ответа"},
    {FirstAnswerText, u"общий текст первого ответа"}, {FirstAnswerText, u"текст первого ответа"}, {FirstAnswerText, u"текст ответа"},
    {FirstAnswerText, u"ответ"}, {FirstAnswerText, u"answer"},
    {FinalAnswerAt, u"дата окончательного ответа"}, {FinalAnswerAt, u"final answer at"},
    {FinalAnswerText, u"текст окончательного ответа"}, {FinalAnswerText, u"final answer"},
};

constexpr KnownHeader kAnswerHeaders[] = {
    {AnswerAppeal, u"appeal id"}, {AnswerAppeal, u"id обращения"}, {AnswerAppeal, u"id инцидента"}, {AnswerAppeal, u"номер обращения"},
    {AnswerAppeal, u"номер инцидента"}, {AnswerAppeal, u"appeal number"},
    {AnswerAt, u"answered at"}, {AnswerAt, u"дата ответа"}, {AnswerAt, u"время ответа"},
    {AnswerKind, u"kind"}, {AnswerKind, u"вид ответа"}, {AnswerKind, u"тип ответа"},
    {AnswerAuthor, u"author org"}, {AnswerAuthor, u"автор ответа"}, {AnswerAuthor, u"author"}, {AnswerAuthor, u"автор"},
    {AnswerText, u"text"}, {AnswerText, u"текст ответа"}, {AnswerText, u"ответ"}, {AnswerText, u"answer"},
};

constexpr QStringView kUnused[] = {
    u"регион", u"куратор", u"просрочен", u"время с начала создания инцидента до окончания", u"1ый ответ пи",
    u"количество сообщений", u"комментарий",
    u"object id", u"object", u"category id", u"reason id", u"masked", u"photos", u"n petitions", u"review at", u"closed at",
    u"n interim", u"watchers", u"n routes", u"n category changes", u"seq",
};

} // namespace

QString key(Field field)
{
    return kKeys[static_cast<std::size_t>(field)];
}

std::optional<Field> fieldFromKey(const QString &key)
{
    const auto found = std::find(kKeys.begin(), kKeys.end(), key);
    if (found == kKeys.end())
        return std::nullopt;
    return static_cast<Field>(found - kKeys.begin());
}

std::span<const KnownHeader> knownHeaders()
{
    return kHeaders;
}

std::span<const KnownHeader> knownAnswerHeaders()
{
    return kAnswerHeaders;
}

bool isUnusedHeader(QStringView normalHeader)
{
    return std::find(std::begin(kUnused), std::end(kUnused), normalHeader) != std::end(kUnused);
}

QString normalHeader(QStringView header)
{
    QString normal;
    normal.reserve(header.size());
    for (const QChar c : header) {
        if (c == u'_' || c.isSpace()) // the no-break space is one
            normal += u' ';
        else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control) // byte order mark, zero width
            normal += c;
    }
    normal = normal.toLower().simplified();
    return normal.replace(u'ё', u'е');
}

} // namespace otklik
