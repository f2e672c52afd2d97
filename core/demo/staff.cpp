// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/staff.h"
#include "core/demo/demo_generator.h"
#include "core/demo/phrases.h"
#include "core/demo/places.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace demo {

QString rungName(int level)
{
    static const QStringList names{u"Руководитель управления"_s,    u"Руководитель МЦУ"_s,
                                   u"Куратор, заместитель главы"_s, u"Глава муниципалитета"_s,
                                   u"ЦУР, вице-губернатор"_s,       u"Губернатор"_s};
    return names.at(level - 1);
}

} // namespace demo

std::vector<Operator> demoOperators()
{
    std::vector<Operator> operators;
    const auto add = [&](const QString &name, Role role) {
        operators.push_back({OperatorId{static_cast<qint64>(operators.size()) + 1}, name, role, true});
    };
    add(u"Ирина Белова"_s, Role::Operator);
    add(u"Павел Громов"_s, Role::Operator);
    add(u"Светлана Юдина"_s, Role::Operator);
    add(u"Денис Рябов"_s, Role::Operator);
    add(u"Ольга Назарова"_s, Role::Operator);
    add(u"Тимур Валеев"_s, Role::Operator);
    add(u"Марина Крылова"_s, Role::Supervisor);
    add(u"Антон Лужин"_s, Role::Administrator);
    return operators;
}

QStringList demoDepartments()
{
    QStringList departments;
    for (const demo::Theme *theme : demo::themes())
        departments.append(theme->department.toString());
    departments.removeDuplicates();
    departments.sort();
    return departments;
}

QStringList demoTags()
{
    QStringList tags;
    for (const demo::Theme *theme : demo::themes()) {
        for (const demo::Topic &topic : theme->topics)
            tags.append(topic.tag.toString());
    }
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

QStringList demoDistricts()
{
    return demo::Places::names();
}

} // namespace otklik
