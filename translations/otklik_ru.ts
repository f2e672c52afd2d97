<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>otklik::AlikeList</name>
    <message>
        <source>Appeals that are alike</source>
        <translation>Похожие обращения</translation>
    </message>
    <message>
        <source>words alike %1 %</source>
        <translation>слова похожи на %1 %</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>то же место</translation>
    </message>
    <message>
        <source>same topic</source>
        <translation>та же тема</translation>
    </message>
</context>
<context>
    <name>otklik::AnswerAllDialog</name>
    <message>
        <source>Template (F4)</source>
        <translation>Шаблон (F4)</translation>
    </message>
    <message>
        <source>Answer all: %1</source>
        <translation>Ответ всем: %1</translation>
    </message>
    <message>
        <source>Answer to all</source>
        <translation>Ответ всем</translation>
    </message>
    <message>
        <source>The answer, once for all. Each gets its own instead of %1.</source>
        <translation>Ответ, один на всех. Вместо %1 каждый увидит своё.</translation>
    </message>
    <message>
        <source>How it will be read</source>
        <translation>Как это прочтут</translation>
    </message>
    <message>
        <source>Final or interim</source>
        <translation>Окончательный или промежуточный</translation>
    </message>
    <message>
        <source>Final answer</source>
        <translation>Окончательный ответ</translation>
    </message>
    <message>
        <source>Interim answer</source>
        <translation>Промежуточный ответ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>итог</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Кто прочтёт</translation>
    </message>
    <message>
        <source>Will be read by (Ctrl+↑ ↓):</source>
        <translation>Так прочтёт (Ctrl+↑ ↓):</translation>
    </message>
    <message>
        <source>interim</source>
        <translation>промежуточный</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>name of the template</source>
        <translation>название шаблона</translation>
    </message>
    <message>
        <source>All of them are answered or wait for approval already.</source>
        <translation>На все уже ответили, или ответ ждёт согласования.</translation>
    </message>
    <message>
        <source>Will get it: %1 (%2).</source>
        <translation>Получат: %1 (%2).</translation>
    </message>
    <message>
        <source>Of these another operator has to approve %1 first.</source>
        <translation>Из них сначала должен согласовать другой оператор: %1.</translation>
    </message>
    <message>
        <source>⚠ Will not get it: %1. %2</source>
        <translation>⚠ Не получат: %1. %2</translation>
    </message>
    <message>
        <source>Answered, closed or waiting for approval already: %1.</source>
        <translation>Уже с ответом, закрыто или ждёт согласования: %1.</translation>
    </message>
    <message>
        <source>For approval: %1 (Ctrl+Enter)</source>
        <translation>На согласование: %1 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Answer: %1 (Ctrl+Enter)</source>
        <translation>Ответить: %1 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>otklik::AnswersModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>request to “%1”</source>
        <translation>заявка в «%1»</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
</context>
<context>
    <name>otklik::AnswersPane</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open the appeal</source>
        <translation>Открыть обращение</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) need(s) you</source>
        <translation>
            <numerusform>%Ln ответ ждёт вашего решения</numerusform>
            <numerusform>%Ln ответа ждут вашего решения</numerusform>
            <numerusform>%Ln ответов ждут вашего решения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) wait(s) long for delivery</source>
        <translation>
            <numerusform>%Ln ответ долго ждёт доставки</numerusform>
            <numerusform>%Ln ответа долго ждут доставки</numerusform>
            <numerusform>%Ln ответов долго ждут доставки</numerusform>
        </translation>
    </message>
    <message>
        <source>What has not arrived</source>
        <translation>Что не дошло</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Next that has not arrived</source>
        <translation>Следующее из того, что не дошло</translation>
    </message>
    <message>
        <source>Previous that has not arrived</source>
        <translation>Предыдущее из того, что не дошло</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) to another system need(s) you</source>
        <translation>
            <numerusform>%Ln заявка в другую систему ждёт вашего решения</numerusform>
            <numerusform>%Ln заявки в другую систему ждут вашего решения</numerusform>
            <numerusform>%Ln заявок в другую систему ждут вашего решения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) to another system wait(s) long</source>
        <translation>
            <numerusform>%Ln заявка в другую систему долго ждёт отправки</numerusform>
            <numerusform>%Ln заявки в другую систему долго ждут отправки</numerusform>
            <numerusform>%Ln заявок в другую систему долго ждут отправки</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::AppealActions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: done %2, refused %3</source>
        <translation>%1: сделано %2, отказано %3</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>отменено: %1</translation>
    </message>
</context>
<context>
    <name>otklik::AppealDialogs</name>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Любой тег</translation>
    </message>
    <message>
        <source>Assign to a person or a department</source>
        <translation>Назначить сотрудника или подразделение</translation>
    </message>
    <message>
        <source>Postpone or promise, with a date</source>
        <translation>Отложить или обещать к дате</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутренняя заметка</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Передать выше</translation>
    </message>
    <message>
        <source>Return from escalation</source>
        <translation>Вернуть сверху</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Favourite tag %1 on or off</source>
        <translation>Поставить или снять избранный тег %1</translation>
    </message>
    <message>
        <source>type of the appeal</source>
        <translation>тип обращения</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>чем закончилось</translation>
    </message>
    <message>
        <source>three letters of the district</source>
        <translation>три буквы района</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Населённый пункт</translation>
    </message>
    <message>
        <source>town or village</source>
        <translation>город, посёлок или село</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>street and house</source>
        <translation>улица и дом</translation>
    </message>
    <message>
        <source>with what result</source>
        <translation>с каким результатом</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>seen by colleagues only; Ctrl+Enter saves</source>
        <translation>видят только коллеги; Ctrl+Enter сохраняет</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Сохранить заметку</translation>
    </message>
    <message>
        <source>Hand on to another system…</source>
        <translation>Передать в другую систему…</translation>
    </message>
    <message>
        <source>Register, redirect, extend, give back…</source>
        <translation>Зарегистрировать, перенаправить, продлить, вернуть…</translation>
    </message>
    <message>
        <source>One appeal at a time.</source>
        <translation>По одному обращению.</translation>
    </message>
    <message>
        <source>Each has its own number, addressee and days by the law.</source>
        <translation>У каждого свой номер, адресат и сроки по закону.</translation>
    </message>
    <message>
        <source>What next with No. %1</source>
        <translation>Что дальше с № %1</translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation>что нужно сделать</translation>
    </message>
    <message>
        <source>Join to a mass problem</source>
        <translation>Присоединить к массовой проблеме</translation>
    </message>
</context>
<context>
    <name>otklik::AppealListView</name>
    <message>
        <source>Appeals</source>
        <translation>Обращения</translation>
    </message>
</context>
<context>
    <name>otklik::AppearancePage</name>
    <message>
        <source>as the system has them</source>
        <translation>как в системе</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлые</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмные</translation>
    </message>
    <message>
        <source>The window opens anew in the other language; what you were typing stays.</source>
        <translation>Окно откроется заново на другом языке; набранный текст останется.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
</context>
<context>
    <name>otklik::Arguments</name>
    <message>
        <source>Workstation of a municipal control centre</source>
        <translation>Рабочее место муниципального центра управления</translation>
    </message>
    <message>
        <source>Use the store in this folder.</source>
        <translation>Взять базу из этой папки.</translation>
    </message>
    <message>
        <source>Fill an empty store with a made-up municipality.</source>
        <translation>Заполнить пустую базу учебным муниципалитетом.</translation>
    </message>
    <message>
        <source>Language: ru or en.</source>
        <translation>Язык: ru или en.</translation>
    </message>
    <message>
        <source>Colours: light or dark.</source>
        <translation>Цвета: light (светлые) или dark (тёмные).</translation>
    </message>
    <message>
        <source>Draw the screens into this folder and end.</source>
        <translation>Нарисовать экраны в эту папку и закончить.</translation>
    </message>
    <message>
        <source>Size of the pictures.</source>
        <translation>Размер картинок.</translation>
    </message>
    <message>
        <source>This is not an option: %1</source>
        <translation>Такого параметра нет: %1</translation>
    </message>
    <message>
        <source>--store needs a folder.</source>
        <translation>--store: нужна папка.</translation>
    </message>
    <message>
        <source>--lang is ru or en.</source>
        <translation>--lang: ru или en.</translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation>--theme: light или dark.</translation>
    </message>
    <message>
        <source>--screenshots needs a folder.</source>
        <translation>--screenshots: нужна папка.</translation>
    </message>
    <message>
        <source>--size is a width and a height, as in 1366x768.</source>
        <translation>--size: ширина и высота, например 1366x768.</translation>
    </message>
</context>
<context>
    <name>otklik::BarLabels</name>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
</context>
<context>
    <name>otklik::CardBody</name>
    <message>
        <source>Text of the appeal</source>
        <translation>Текст обращения</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Attachment: %1</source>
        <translation>Вложение: %1</translation>
    </message>
    <message>
        <source>Open in the browser after a question</source>
        <translation>Открыть в браузере, сначала спросим</translation>
    </message>
    <message numerus="yes">
        <source>and %n more attachment(s)</source>
        <translation>
            <numerusform>и ещё %n вложение</numerusform>
            <numerusform>и ещё %n вложения</numerusform>
            <numerusform>и ещё %n вложений</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Open an earlier appeal</source>
        <translation>Открыть прежнее обращение</translation>
    </message>
    <message>
        <source>Earlier appeals of the same author: %1</source>
        <translation>Прежние обращения этого автора: %1</translation>
    </message>
</context>
<context>
    <name>otklik::CardHeader</name>
    <message>
        <source>Why this deadline</source>
        <translation>Почему такой срок</translation>
    </message>
    <message>
        <source>No. %1  %2</source>
        <translation>№ %1  %2</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>поступило %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Закрыто %1</translation>
    </message>
    <message>
        <source>Final answer by %1, %2</source>
        <translation>Окончательный ответ до %1, %2</translation>
    </message>
    <message>
        <source>Answer by %1, %2</source>
        <translation>Ответить до %1, %2</translation>
    </message>
    <message>
        <source>No deadline applies</source>
        <translation>Срока нет</translation>
    </message>
    <message>
        <source>first answer %1</source>
        <translation>первый ответ %1</translation>
    </message>
    <message>
        <source>first answer %1, in time</source>
        <translation>первый ответ %1, в срок</translation>
    </message>
    <message>
        <source>first answer %1, late</source>
        <translation>первый ответ %1, с опозданием</translation>
    </message>
    <message>
        <source>from above by %1, %2</source>
        <translation>ответ сверху до %1, %2</translation>
    </message>
    <message>
        <source>answered by %1, there No. %2</source>
        <translation>отвечает %1, там № %2</translation>
    </message>
    <message>
        <source>at %1 as No. %2</source>
        <translation>передано: %1, там № %2</translation>
    </message>
    <message>
        <source>to be returned by %1, %2</source>
        <translation>вернуть до %1, %2</translation>
    </message>
    <message>
        <source>%1 No. %2 of %3</source>
        <translation>%1 № %2 от %3</translation>
    </message>
    <message>
        <source>waiting for the author since %1</source>
        <translation>ждём автора с %1</translation>
    </message>
    <message>
        <source>given back by its addressee %1</source>
        <translation>возвращено адресатом %1</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 до %2, %3</translation>
    </message>
    <message>
        <source>The clocks stand: the author was asked</source>
        <translation>Срок остановлен: задан вопрос автору</translation>
    </message>
</context>
<context>
    <name>otklik::CardPage</name>
    <message>
        <source>Card of the appeal</source>
        <translation>Карточка обращения</translation>
    </message>
    <message>
        <source>Choose an appeal in the list: J and K go down and up, U to the next urgent one.</source>
        <translation>Выберите обращение в списке: J и K — вниз и вверх, U — к следующему срочному.</translation>
    </message>
    <message>
        <source>%1 is writing an answer</source>
        <translation>%1 пишет ответ</translation>
    </message>
</context>
<context>
    <name>otklik::ChannelDialog</name>
    <message>
        <source>Channel: %1</source>
        <translation>Канал: %1</translation>
    </message>
    <message>
        <source>New channel: %1</source>
        <translation>Новый канал: %1</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>The check is stopped.</source>
        <translation>Проверка остановлена.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверяется…</translation>
    </message>
    <message>
        <source>It works: the server answers. The key is tried with the first answer, where reading needs none.</source>
        <translation>Работает: сервер отвечает. Ключ проверится при первом ответе, если для чтения он не нужен.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Работает.</translation>
    </message>
    <message>
        <source>Not saved: somebody else has changed the file meanwhile. Close this and look at the list.</source>
        <translation>Не сохранено: файл тем временем изменил кто-то другой. Закройте это окно и посмотрите список.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Не сохранено.</translation>
    </message>
</context>
<context>
    <name>otklik::ChannelFields</name>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Open311</source>
        <translation>Open311</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Letters to this address become appeals; answers go out from it. Letters are neither deleted nor marked as read.</source>
        <translation>Письма на этот адрес становятся обращениями, с него же уходят ответы. Письма не удаляются и не помечаются прочитанными.</translation>
    </message>
    <message>
        <source>Requests of another system become appeals; answers go back as updates of the requests.</source>
        <translation>Заявки другой системы становятся обращениями, ответы возвращаются в неё как обновления заявок.</translation>
    </message>
    <message>
        <source>Another program puts files into “in” of this folder; answers are laid into “out”.</source>
        <translation>Другая программа кладёт файлы в «in» этой папки, ответы ложатся в «out».</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS с самого начала</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>none (only on this computer)</source>
        <translation>нет (только на этом компьютере)</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>обычный</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Файл сертификата</translation>
    </message>
    <message>
        <source>those that the system trusts</source>
        <translation>те, которым доверяет система</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Имя отправителя</translation>
    </message>
    <message>
        <source>the municipality’s, shown beside the address</source>
        <translation>название муниципалитета, видно рядом с адресом</translation>
    </message>
    <message>
        <source>IMAP server</source>
        <translation>Сервер IMAP</translation>
    </message>
    <message>
        <source>Login at the IMAP server</source>
        <translation>Имя входа IMAP</translation>
    </message>
    <message>
        <source>SMTP server</source>
        <translation>Сервер SMTP</translation>
    </message>
    <message>
        <source>Login at the SMTP server</source>
        <translation>Имя входа SMTP</translation>
    </message>
    <message>
        <source>empty where it asks for none</source>
        <translation>пусто, если вход не нужен</translation>
    </message>
    <message>
        <source>Mailbox for sent answers</source>
        <translation>Ящик отправленных ответов</translation>
    </message>
    <message>
        <source>no copies are kept at the server</source>
        <translation>копии на сервере не хранятся</translation>
    </message>
    <message>
        <source>Mailbox of letters</source>
        <translation>Ящик писем</translation>
    </message>
    <message>
        <source>Seconds until logged in</source>
        <translation>Секунд на вход</translation>
    </message>
    <message>
        <source>Seconds of silence</source>
        <translation>Секунд молчания</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Юрисдикция</translation>
    </message>
    <message>
        <source>empty where the server has one only</source>
        <translation>пусто, если на сервере она одна</translation>
    </message>
    <message>
        <source>The server takes answers (updates of requests)</source>
        <translation>Сервер принимает ответы (обновления заявок)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>The key is needed for reading too</source>
        <translation>Ключ нужен и для чтения</translation>
    </message>
    <message>
        <source>The server gives requests by pages</source>
        <translation>Сервер отдаёт заявки по страницам</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Заявок за раз</translation>
    </message>
    <message>
        <source>Days back at first</source>
        <translation>Дней назад в первый раз</translation>
    </message>
    <message>
        <source>Hours read again</source>
        <translation>Часов читать повторно</translation>
    </message>
    <message>
        <source>Seconds for one call</source>
        <translation>Секунд на один запрос</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Key (api_key)</source>
        <translation>Ключ (api_key)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Encryption of %1</source>
        <translation>Шифрование %1</translation>
    </message>
    <message>
        <source>Port of %1</source>
        <translation>Порт %1</translation>
    </message>
    <message>
        <source>Takes appeals from us: operators may hand them on to this system</source>
        <translation>Принимает обращения от нас: операторы могут передавать их в эту систему</translation>
    </message>
</context>
<context>
    <name>otklik::ChannelForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>stays with the appeals that the channel brings</source>
        <translation>остаётся с обращениями, которые принёс канал</translation>
    </message>
    <message>
        <source>&amp;Show what is rarely needed</source>
        <translation>По&amp;казать то, что нужно редко</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Выбрать: %1</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Сертификаты (*.crt *.pem *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>known; type to change it</source>
        <translation>известен; введите, чтобы сменить</translation>
    </message>
    <message>
        <source>kept in this computer’s keychain, never in a file</source>
        <translation>хранится в связке ключей этого компьютера, не в файле</translation>
    </message>
</context>
<context>
    <name>otklik::ChannelWords</name>
    <message>
        <source>The server does not accept the login and the password.</source>
        <translation>Сервер не принимает имя входа и пароль.</translation>
    </message>
    <message>
        <source>The password is not known: type it.</source>
        <translation>Пароль неизвестен: введите его.</translation>
    </message>
    <message>
        <source>The server refuses, or cannot be trusted.</source>
        <translation>Сервер отказывает, или ему нельзя доверять.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Не найдено: %1.</translation>
    </message>
    <message>
        <source>What answers there is no server of this kind.</source>
        <translation>По этому адресу отвечает не такой сервер.</translation>
    </message>
    <message>
        <source>Cannot be written to: %1.</source>
        <translation>Нельзя записать: %1.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>The field “%1” is empty or wrong.</source>
        <translation>Поле «%1» пустое или неверное.</translation>
    </message>
    <message>
        <source>Cannot be reached.</source>
        <translation>Нет связи.</translation>
    </message>
    <message>
        <source>This program does not know such a channel; it is kept as it is.</source>
        <translation>Эта программа не знает такого канала; он сохраняется как есть.</translation>
    </message>
    <message>
        <source>There is a secret in the file. Change the account and save it: the secret is taken out of the file.</source>
        <translation>В файле записан пароль. Откройте канал, введите пароль и сохраните: из файла он будет убран.</translation>
    </message>
    <message>
        <source>A name is needed, of at most 64 characters, without “/” and “.”, that no other channel has.</source>
        <translation>Нужно название не длиннее 64 знаков, без «/» и «.», какого нет у другого канала.</translation>
    </message>
    <message>
        <source>Without encryption only a server on this very computer is called.</source>
        <translation>Без шифрования можно обращаться только к серверу на этом же компьютере.</translation>
    </message>
    <message>
        <source>Not served. %1</source>
        <translation>Не обслуживается. %1</translation>
    </message>
    <message>
        <source>Last answered: %1.</source>
        <translation>Последняя связь: %1.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Ещё не опрашивался.</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>Связи ещё не было.</translation>
    </message>
    <message>
        <source>From its channels the desk takes appeals, and by them it answers, while this window is open.</source>
        <translation>По каналам приходят обращения и уходят ответы, пока открыто это окно.</translation>
    </message>
    <message>
        <source>This desk works in a team: the team’s gateway serves the channels, and its administrator sets them there.</source>
        <translation>Это место работает в команде: каналы обслуживает шлюз команды, там их и настраивает администратор.</translation>
    </message>
    <message>
        <source>The store cannot be written to: the channels are only shown.</source>
        <translation>Хранилище открыто только для чтения: каналы можно лишь посмотреть.</translation>
    </message>
    <message>
        <source>Another program on this computer serves the channels of this store. When it ends, this window goes on with what is set here.</source>
        <translation>Каналы этого хранилища обслуживает другая программа на этом компьютере. Когда она закончит, это окно продолжит с тем, что настроено здесь.</translation>
    </message>
    <message>
        <source>The file of the channels is damaged, so none is served: %1. It stays as it is until you set it aside; then the channels have to be entered anew.</source>
        <translation>Файл каналов повреждён, поэтому ни один канал не обслуживается: %1. Он останется как есть, пока вы его не отложите; после этого каналы придётся ввести заново.</translation>
    </message>
    <message>
        <source>The file of the channels cannot be opened: %1. Check that you may read it.</source>
        <translation>Файл каналов не открывается: %1. Проверьте, есть ли у вас право его читать.</translation>
    </message>
</context>
<context>
    <name>otklik::ChannelsPage</name>
    <message>
        <source>This computer has no keychain, or it is locked: the password is good until the program is closed, and has to be typed again after that.</source>
        <translation>На этом компьютере нет связки ключей, или она заперта: пароль действует, пока программа не закрыта, потом его придётся ввести снова.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Добавить</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>Set the damaged file aside…</source>
        <translation>Отложить повреждённый файл…</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Пока нет ни одного.</translation>
    </message>
    <message>
        <source>Remove the channel “%1”?</source>
        <translation>Удалить канал «%1»?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Not removed: somebody else has changed the file meanwhile. Look at the list again.</source>
        <translation>Не удалено: файл тем временем изменил кто-то другой. Посмотрите список ещё раз.</translation>
    </message>
    <message>
        <source>Not removed.</source>
        <translation>Не удалено.</translation>
    </message>
    <message>
        <source>Set the damaged file aside and begin with no channels?</source>
        <translation>Отложить повреждённый файл и начать без каналов?</translation>
    </message>
    <message>
        <source>The file is only renamed, so an administrator can still look at it.</source>
        <translation>Файл только переименовывается, администратор сможет его посмотреть.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Повреждённый файл сохранён как %1.</translation>
    </message>
    <message>
        <source>What it has brought stays. Answers to that do not leave until there is a channel of this name again.</source>
        <translation>Что он принёс, остаётся. Ответы на это не уйдут, пока снова не появится канал с таким названием.</translation>
    </message>
    <message>
        <source>Its password is forgotten.</source>
        <translation>Его пароль будет забыт.</translation>
    </message>
</context>
<context>
    <name>otklik::ChartPanel</name>
    <message>
        <source>Chart</source>
        <translation>График</translation>
    </message>
    <message>
        <source>The table below has the same numbers.</source>
        <translation>Те же числа в таблице ниже.</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Числа графика</translation>
    </message>
</context>
<context>
    <name>otklik::CommandPalette</name>
    <message>
        <source>not now</source>
        <translation>сейчас нельзя</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>name of the command</source>
        <translation>название команды</translation>
    </message>
</context>
<context>
    <name>otklik::ConsoleWords</name>
    <message>
        <source>The store’s folder; by default %1</source>
        <translation>Папка базы; обычно %1</translation>
    </message>
    <message>
        <source>Answer in JSON</source>
        <translation>Ответ в JSON</translation>
    </message>
    <message>
        <source>The language of the words: ru or en</source>
        <translation>Язык слов: ru или en</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Показать эту справку</translation>
    </message>
    <message>
        <source>Usage: otklikctl [--store DIR] [--json] COMMAND ...; otklikctl COMMAND --help says more</source>
        <translation>Вызов: otklikctl [--store ПАПКА] [--json] КОМАНДА ...; подробнее: otklikctl КОМАНДА --help</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Команды:</translation>
    </message>
    <message>
        <source>Options of every command, before or after it:</source>
        <translation>Параметры любой команды, до или после неё:</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Показать версию</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 something was refused, named on stderr and in the JSON; 2 wrong usage; 3 the store cannot be used</source>
        <translation>Коды возврата: 0 — сделано; 1 — в чём-то отказано, названо в stderr и в JSON; 2 — неверный вызов; 3 — базу не открыть</translation>
    </message>
    <message>
        <source>%1; see otklikctl %2 --help</source>
        <translation>%1; см. otklikctl %2 --help</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Не хватает: %1</translation>
    </message>
    <message>
        <source>One too many: %1</source>
        <translation>Лишнее: %1</translation>
    </message>
    <message>
        <source>The store’s folder is missing</source>
        <translation>Не указана папка базы</translation>
    </message>
    <message>
        <source>No command; see otklikctl --help</source>
        <translation>Нет команды; см. otklikctl --help</translation>
    </message>
    <message>
        <source>There is no command “%1”; see otklikctl --help</source>
        <translation>Нет команды «%1»; см. otklikctl --help</translation>
    </message>
    <message>
        <source>Making appeals up</source>
        <translation>Придумываем обращения</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Добавлено: %1</translation>
    </message>
    <message>
        <source>Makes appeals and operators up; makes the store where there is none</source>
        <translation>Придумывает обращения и операторов; создаёт базу, если её нет</translation>
    </message>
    <message>
        <source>How many, 5000 by default</source>
        <translation>Сколько, обычно 5000</translation>
    </message>
    <message>
        <source>The same seed and last day make the same appeals</source>
        <translation>Те же зерно и последний день дают те же обращения</translation>
    </message>
    <message>
        <source>The last day; today by default</source>
        <translation>Последний день; обычно сегодня</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <translation>строка %1: %2: %3</translation>
    </message>
    <message>
        <source>Does operations, one JSON a line; one result a line, in order</source>
        <translation>Выполняет операции, одна запись JSON в строке; по строке ответа на каждую, по порядку</translation>
    </message>
    <message>
        <source>The lines; - reads them as they come</source>
        <translation>Строки; «-» читает их по мере поступления</translation>
    </message>
    <message>
        <source>“%1” cannot be exported; there are: appeals, answers</source>
        <translation>«%1» выгрузить нельзя; можно: appeals, answers</translation>
    </message>
    <message>
        <source>--out FILE is needed, its suffix one of: %1</source>
        <translation>Нужен --out ФАЙЛ с расширением: %1</translation>
    </message>
    <message>
        <source>Written: %1, rows: %2</source>
        <translation>Записано: %1, строк: %2</translation>
    </message>
    <message>
        <source>Where to; the suffix chooses: %1</source>
        <translation>Куда; формат по расширению: %1</translation>
    </message>
    <message>
        <source>Writes appeals, or the answers given here, to a table</source>
        <translation>Записывает в таблицу обращения или ответы, данные здесь</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Что записать</translation>
    </message>
    <message>
        <source>Read %1, added %2, known before %3, refused %4</source>
        <translation>Прочитано %1, добавлено %2, уже было %3, отказано %4</translation>
    </message>
    <message>
        <source>Takes appeals in from XLSX and CSV files; makes the store where there is none</source>
        <translation>Принимает обращения из файлов XLSX и CSV; создаёт базу, если её нет</translation>
    </message>
    <message>
        <source>The files; a row that cannot be read is refused, the others go in</source>
        <translation>Файлы; строка, которую не прочитать, не принимается, остальные принимаются</translation>
    </message>
    <message>
        <source>A saved mapping of columns, for headers of one’s own</source>
        <translation>Сохранённый разбор столбцов, если заголовки свои</translation>
    </message>
    <message>
        <source>More: --offset-key %1</source>
        <translation>Дальше: --offset-key %1</translation>
    </message>
    <message>
        <source>There are no such appeals</source>
        <translation>Таких обращений нет</translation>
    </message>
    <message>
        <source>There is nothing to search for</source>
        <translation>Искать нечего</translation>
    </message>
    <message>
        <source>Lists appeals, a page at a time</source>
        <translation>Перечисляет обращения по страницам</translation>
    </message>
    <message>
        <source>Counts appeals</source>
        <translation>Считает обращения</translation>
    </message>
    <message>
        <source>Finds appeals by words, in any of their forms</source>
        <translation>Ищет обращения по словам в любой форме</translation>
    </message>
    <message>
        <source>The words; a phrase in quotes</source>
        <translation>Слова; фраза — в кавычках</translation>
    </message>
    <message>
        <source>“%2” is no value for %1</source>
        <translation>«%2» не подходит для %1</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Одно из: %1</translation>
    </message>
    <message>
        <source>A condition; may be repeated</source>
        <translation>Условие; можно повторять</translation>
    </message>
    <message>
        <source>Whose “mine”: a name or a number; by default whoever sat here last</source>
        <translation>Чьи «мои»: имя или номер; обычно тот, кто сидел здесь последним</translation>
    </message>
    <message>
        <source>At most so many, 50 by default</source>
        <translation>Не больше стольких, обычно 50</translation>
    </message>
    <message>
        <source>The “next” of the page before</source>
        <translation>«next» прошлой страницы</translation>
    </message>
    <message>
        <source>Filter keys: %1.
Of one key any value fits (all of the tags); different keys have to fit together. An empty value means “not stated”. Dates are days of the municipality, YYYY-MM-DD, inclusive.</source>
        <translation>Ключи отбора: %1.
Для одного ключа подходит любое из значений (теги — все сразу); разные ключи должны подойти вместе. Пустое значение — «не указано». Даты — дни муниципалитета, ГГГГ-ММ-ДД, включительно.</translation>
    </message>
    <message>
        <source>Looked at: appeals %1, operations %2</source>
        <translation>Просмотрено: обращений %1, операций %2</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Ошибок: %1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Проверяем</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копируем</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message>
        <source>In the store now: %1</source>
        <translation>Теперь в базе: %1</translation>
    </message>
    <message>
        <source>Checks the store: the file, every appeal against its operations, every counter</source>
        <translation>Проверяет базу: файл, каждое обращение по его операциям, каждый счётчик</translation>
    </message>
    <message>
        <source>Writes a copy of the store while work goes on</source>
        <translation>Пишет копию базы, работа при этом продолжается</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Puts a copy in place of the store, which nobody may have open; what was there is kept beside it</source>
        <translation>Ставит копию на место базы, закрытой у всех; прежняя база остаётся рядом</translation>
    </message>
    <message>
        <source>the tag, at most 64 characters</source>
        <translation>тег, не длиннее 64 знаков</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>the text; left out: the one prepared last</source>
        <translation>текст; без него — последний подготовленный</translation>
    </message>
    <message>
        <source>false for an interim answer; true by default</source>
        <translation>false — ответ промежуточный; обычно true</translation>
    </message>
    <message>
        <source>the outcome that a final answer closes with</source>
        <translation>итог, с которым закрывает окончательный ответ</translation>
    </message>
    <message>
        <source>a name; empty clears it</source>
        <translation>название; пустое — очистить</translation>
    </message>
    <message>
        <source>until when, a time in the future</source>
        <translation>до какого времени, в будущем</translation>
    </message>
    <message>
        <source>why</source>
        <translation>почему</translation>
    </message>
    <message>
        <source>puts a tag on</source>
        <translation>ставит тег</translation>
    </message>
    <message>
        <source>takes a tag off</source>
        <translation>снимает тег</translation>
    </message>
    <message>
        <source>says what it is about</source>
        <translation>указывает тему</translation>
    </message>
    <message>
        <source>the group of topics; left out: none</source>
        <translation>группа тем; без неё — никакой</translation>
    </message>
    <message>
        <source>says where it is; at least one of the fields</source>
        <translation>указывает место; хотя бы одно из полей</translation>
    </message>
    <message>
        <source>gives it to somebody; at least one of the fields</source>
        <translation>назначает; хотя бы одно из полей</translation>
    </message>
    <message>
        <source>an operator’s name or number; null, 0 or empty: nobody</source>
        <translation>имя или номер оператора; null, 0 или пусто — никто</translation>
    </message>
    <message>
        <source>sets the importance; the due time follows</source>
        <translation>ставит важность; срок меняется вслед</translation>
    </message>
    <message>
        <source>ordinary, high or critical</source>
        <translation>ordinary, high или critical</translation>
    </message>
    <message>
        <source>sets the type</source>
        <translation>указывает тип</translation>
    </message>
    <message>
        <source>sets the outcome; a closing one closes, any other opens again</source>
        <translation>указывает итог; закрывающий закрывает, любой другой открывает снова</translation>
    </message>
    <message>
        <source>adds a note for colleagues</source>
        <translation>добавляет заметку для коллег</translation>
    </message>
    <message>
        <source>keeps a text for the reply</source>
        <translation>хранит текст будущего ответа</translation>
    </message>
    <message>
        <source>asks another operator to approve the reply</source>
        <translation>просит другого оператора согласовать ответ</translation>
    </message>
    <message>
        <source>approves it</source>
        <translation>согласует его</translation>
    </message>
    <message>
        <source>gives it back to its author</source>
        <translation>возвращает его автору</translation>
    </message>
    <message>
        <source>what to change; may be empty for one’s own reply</source>
        <translation>что исправить; для своего ответа можно не указывать</translation>
    </message>
    <message>
        <source>takes it up to a higher level</source>
        <translation>передаёт на уровень выше</translation>
    </message>
    <message>
        <source>1 to 6, above the present one</source>
        <translation>от 1 до 6, выше нынешнего</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>кому</translation>
    </message>
    <message>
        <source>until when they shall answer</source>
        <translation>до какого времени ждём ответа</translation>
    </message>
    <message>
        <source>takes it back from above</source>
        <translation>возвращает сверху</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>с каким результатом</translation>
    </message>
    <message>
        <source>puts it off</source>
        <translation>откладывает</translation>
    </message>
    <message>
        <source>writes down what was promised to the author</source>
        <translation>записывает, что обещали автору</translation>
    </message>
    <message>
        <source>undoes an operation; the appeal may be left out; an answer can be taken back for 15 seconds</source>
        <translation>отменяет операцию; обращение можно не указывать; ответ можно отозвать 15 секунд</translation>
    </message>
    <message>
        <source>its id</source>
        <translation>её id</translation>
    </message>
    <message>
        <source>refused as: %1</source>
        <translation>отказ как: %1</translation>
    </message>
    <message>
        <source>Each line is a JSON object: {&quot;kind&quot;: KIND, &quot;appeal&quot;: ID, ...}. Fields of every kind:
    kind           one of those below
    appeal         the appeal’s id, or the number that people see
    [by]           who does it: an operator’s name or number; by default whoever sat here last
    [id]           a UUID for the operation: the same id again changes nothing and answers the same
Fields in [brackets] may be left out; a field that is not listed is refused. Times are ISO 8601; without a zone they are the municipality’s own, a bare date is the end of that day.</source>
        <translation>Каждая строка — объект JSON: {&quot;kind&quot;: KIND, &quot;appeal&quot;: ID, ...}. Поля любого вида:
    kind           один из видов ниже
    appeal         id обращения или номер, который видят люди
    [by]           кто делает: имя или номер оператора; обычно тот, кто сидел здесь последним
    [id]           UUID операции: повтор с тем же id ничего не меняет и отвечает то же
Поля в [скобках] можно не указывать; поле не из списка не принимается. Время — ISO 8601; без пояса — время муниципалитета, одна дата — конец этого дня.</translation>
    </message>
    <message>
        <source>Each answer is a line in the same order, written when the operation is safe on the disk:
    {&quot;ok&quot;:true,&quot;operation&quot;:ID}
    {&quot;ok&quot;:false,&quot;error&quot;:{&quot;code&quot;:CODE,&quot;message&quot;:TEXT,&quot;subject&quot;:NAME}}
Codes of any kind: invalid (the subject is the field), not_found, unsupported, forbidden, disk_full, read_only, busy, corrupt. Empty lines are skipped. The exit code is 1 if any line was refused.</source>
        <translation>На каждую строку приходит ответ, в том же порядке, когда операция уже на диске:
    {&quot;ok&quot;:true,&quot;operation&quot;:ID}
    {&quot;ok&quot;:false,&quot;error&quot;:{&quot;code&quot;:CODE,&quot;message&quot;:TEXT,&quot;subject&quot;:NAME}}
Коды любого вида: invalid (subject — поле), not_found, unsupported, forbidden, disk_full, read_only, busy, corrupt. Пустые строки пропускаются. Код возврата 1, если отказано хотя бы одной строке.</translation>
    </message>
    <message>
        <source>Kinds:</source>
        <translation>Виды:</translation>
    </message>
    <message>
        <source>There is no report “%1”; there is: workload</source>
        <translation>Нет отчёта «%1»; есть: workload</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Считаем</translation>
    </message>
    <message>
        <source>Writes a report: numbers, a chart or a printable sheet</source>
        <translation>Пишет отчёт: числа, график или лист для печати</translation>
    </message>
    <message>
        <source>Received, answered, open and overdue appeals</source>
        <translation>Поступившие, отвеченные, открытые и просроченные обращения</translation>
    </message>
    <message>
        <source>Received on this day or later</source>
        <translation>Поступило в этот день или позже</translation>
    </message>
    <message>
        <source>Received on this day or earlier</source>
        <translation>Поступило в этот день или раньше</translation>
    </message>
    <message>
        <source>Nothing, or: add NAME</source>
        <translation>Ничего или: add ИМЯ</translation>
    </message>
    <message>
        <source>Set from %1</source>
        <translation>Взято из %1</translation>
    </message>
    <message>
        <source>Lists the operators, or adds one</source>
        <translation>Перечисляет операторов или добавляет одного</translation>
    </message>
    <message>
        <source>Whom to add</source>
        <translation>Кого добавить</translation>
    </message>
    <message>
        <source>Sets the districts’ polygons, which give a district to coordinates</source>
        <translation>Задаёт границы районов: по ним район определяется из координат</translation>
    </message>
    <message>
        <source>GeoJSON; an empty file removes them</source>
        <translation>GeoJSON; пустой файл убирает их</translation>
    </message>
    <message>
        <source>Shows or sets the municipality: time zone, working hours, deadlines, levels</source>
        <translation>Показывает или задаёт муниципалитет: часовой пояс, рабочее время, сроки, уровни</translation>
    </message>
    <message>
        <source>JSON of the form that is shown</source>
        <translation>JSON в том же виде, в каком он показан</translation>
    </message>
    <message>
        <source>Shows the saved mappings of columns, or saves one</source>
        <translation>Показывает сохранённые разборы столбцов или сохраняет новый</translation>
    </message>
    <message>
        <source>JSON of the form that is shown with --json</source>
        <translation>JSON в том же виде, в каком он показан с --json</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>First answer due</source>
        <translation>Срок первого ответа</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (отменено)</translation>
    </message>
    <message>
        <source>Shows an appeal and its operations</source>
        <translation>Показывает обращение и его операции</translation>
    </message>
    <message>
        <source>The appeal’s id, or the number that people see</source>
        <translation>Id обращения или номер, который видят люди</translation>
    </message>
    <message>
        <source>Which operator sets it, by name; by default who sat here last</source>
        <translation>Кто это задаёт, по имени; иначе тот, кто сидел здесь последним</translation>
    </message>
    <message>
        <source>The hub has version %1 already</source>
        <translation>У хаба уже версия %1</translation>
    </message>
    <message>
        <source>The hub has version %1 now</source>
        <translation>Теперь у хаба версия %1</translation>
    </message>
    <message>
        <source>Login: %1</source>
        <translation>Имя для входа: %1</translation>
    </message>
    <message>
        <source>Login: %1
Password: %2
The password is shown this once</source>
        <translation>Имя для входа: %1
Пароль: %2
Пароль показывается только сейчас</translation>
    </message>
    <message>
        <source>Disabled: %1</source>
        <translation>Вход закрыт: %1</translation>
    </message>
    <message>
        <source>Password of the hub’s administrator</source>
        <translation>Пароль администратора хаба</translation>
    </message>
    <message>
        <source>There is no “hub %1”</source>
        <translation>Команды «hub %1» нет</translation>
    </message>
    <message>
        <source>Actions:</source>
        <translation>Действия:</translation>
    </message>
    <message>
        <source>The password of the administrator is read from PGPASSFILE or asked for. init and upgrade need a superuser.</source>
        <translation>Пароль администратора берётся из PGPASSFILE или спрашивается. Для init и upgrade нужен суперпользователь.</translation>
    </message>
    <message>
        <source>Administers the hub of a team: a PostgreSQL server</source>
        <translation>Управляет хабом команды: это сервер PostgreSQL</translation>
    </message>
    <message>
        <source>See below</source>
        <translation>См. ниже</translation>
    </message>
    <message>
        <source>The database, as libpq takes it: keywords or a URI</source>
        <translation>База данных, как её понимает libpq: ключевые слова или URI</translation>
    </message>
    <message>
        <source>The code of a municipality</source>
        <translation>Код муниципалитета</translation>
    </message>
    <message>
        <source>Somebody who has a login already</source>
        <translation>Кто-то, у кого уже есть имя для входа</translation>
    </message>
    <message>
        <source>The number of a new municipality; the next one by default</source>
        <translation>Номер нового муниципалитета; по умолчанию следующий</translation>
    </message>
    <message>
        <source>Decides the year in the numbers of appeals; %1 by default</source>
        <translation>Определяет год в номерах обращений; по умолчанию %1</translation>
    </message>
    <message>
        <source>behind by %1</source>
        <translation>отстаёт на %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>вход закрыт</translation>
    </message>
    <message>
        <source>last push: %1</source>
        <translation>последняя отправка: %1</translation>
    </message>
    <message>
        <source>Hub of version %1 on PostgreSQL %2</source>
        <translation>Хаб версии %1 на PostgreSQL %2</translation>
    </message>
    <message>
        <source>Size: %1; sessions: %2</source>
        <translation>Размер: %1; сеансов: %2</translation>
    </message>
    <message>
        <source>This server is a standby</source>
        <translation>Этот сервер — резервный</translation>
    </message>
    <message>
        <source>operations %1</source>
        <translation>действий: %1</translation>
    </message>
    <message>
        <source>appeals %1</source>
        <translation>обращений: %1</translation>
    </message>
    <message>
        <source>oldest lease until %1</source>
        <translation>самая старая аренда до %1</translation>
    </message>
    <message>
        <source>No standby is waited for: what this server loses is lost</source>
        <translation>Резервного сервера не ждём: что потеряет этот сервер, то потеряно</translation>
    </message>
    <message>
        <source>--%1 takes 1 to 900 seconds</source>
        <translation>--%1: от 1 до 900 секунд</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Шлюз</translation>
    </message>
    <message>
        <source>There is no “gateway %1”</source>
        <translation>Команды «gateway %1» нет</translation>
    </message>
    <message>
        <source>Brings in appeals from the accounts and delivers the answers</source>
        <translation>Принимает обращения с учётных записей каналов и доставляет ответы</translation>
    </message>
    <message>
        <source>The accounts, JSON</source>
        <translation>Учётные записи каналов, JSON</translation>
    </message>
    <message>
        <source>Ends after one round</source>
        <translation>Завершить после одного обхода</translation>
    </message>
    <message>
        <source>Seconds between two rounds; 10 by default</source>
        <translation>Секунд между обходами; обычно 10</translation>
    </message>
    <message>
        <source>Seconds after which another gateway takes over; 30 by default</source>
        <translation>Через сколько секунд работу перенимает другой шлюз; обычно 30</translation>
    </message>
    <message>
        <source>The hub’s address, as a desk has it</source>
        <translation>Адрес хаба, как у рабочего места</translation>
    </message>
    <message>
        <source>records the answer; the gateway delivers what came by one of its accounts, the rest is exported</source>
        <translation>записывает ответ; пришедшее по его учётным записям доставляет шлюз, остальное выгружается</translation>
    </message>
    <message>
        <source>decides a delivery that is in doubt or was refused</source>
        <translation>решает о доставке, которая под вопросом или отклонена</translation>
    </message>
    <message>
        <source>true: it did arrive; false: the gateway sends it once more</source>
        <translation>true: ответ дошёл; false: шлюз отправит его ещё раз</translation>
    </message>
    <message>
        <source>desk as of %1</source>
        <translation>рабочее место на %1</translation>
    </message>
    <message numerus="yes">
        <source>behind by %n operation(s)</source>
        <translation>
            <numerusform>отстаёт на %n операцию</numerusform>
            <numerusform>отстаёт на %n операции</numerusform>
            <numerusform>отстаёт на %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ждут %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>отклонены %1</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>самая старая с %1</translation>
    </message>
    <message>
        <source>Brings the history of a desk that worked alone: its times count from this day on</source>
        <translation>Приносит историю рабочего места, которое работало в одиночку: его время засчитывается с этого дня</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Задано: %1</translation>
    </message>
    <message>
        <source>Seconds for which an answer can be taken back before it leaves; 20 by default</source>
        <translation>Сколько секунд ответ ждёт перед отправкой, пока его можно вернуть; обычно 20</translation>
    </message>
    <message>
        <source>Seconds until an answer that could not leave is tried again, doubled each time; 30 by default</source>
        <translation>Через сколько секунд повторять неудавшуюся отправку, с каждым разом вдвое реже; обычно 30</translation>
    </message>
    <message>
        <source>has the gateway hand it on to another system, as a request there</source>
        <translation>передать шлюзом в другую систему, заявкой</translation>
    </message>
    <message>
        <source>the gateway’s account that reaches the system</source>
        <translation>учётная запись шлюза, которая ведёт в эту систему</translation>
    </message>
    <message>
        <source>the system’s code for what it is asked</source>
        <translation>код вида заявки в этой системе</translation>
    </message>
    <message>
        <source>the request; nothing of the author goes along</source>
        <translation>текст заявки; об авторе не передаётся ничего</translation>
    </message>
    <message>
        <source>the code in words</source>
        <translation>вид заявки словами</translation>
    </message>
    <message>
        <source>what the system asks: a list of “code=value”</source>
        <translation>ответы на вопросы системы: список «код=значение»</translation>
    </message>
    <message>
        <source>where it is; or:</source>
        <translation>адрес; или:</translation>
    </message>
    <message>
        <source>degrees north</source>
        <translation>градусы северной широты</translation>
    </message>
    <message>
        <source>degrees east</source>
        <translation>градусы восточной долготы</translation>
    </message>
    <message>
        <source>the id of the reply.send, or of the forward</source>
        <translation>id операции reply.send или forward</translation>
    </message>
    <message>
        <source>Actions:
  gateway run --accounts FILE     brings in and delivers until it is stopped
  gateway status                  when each account was read, and how its answers stand
  gateway catalog                 what appeals can be handed on as, and to which accounts
  gateway join --hub ADDRESS      makes the store one of a team, with the login of a gateway

FILE is JSON: {&quot;accounts&quot;: [{&quot;name&quot;: NAME, &quot;channel&quot;: CHANNEL, ...}]}
  folder    &quot;folder&quot;: a directory with in/ and out/, one JSON file for each appeal and each answer
  email     &quot;address&quot;, &quot;imap&quot;, &quot;smtp&quot;, &quot;sent&quot;, ...: a mailbox; its password is the secret
  open311   &quot;endpoint&quot;, &quot;jurisdiction&quot;, &quot;format&quot;, &quot;updates&quot;, &quot;requests&quot;, ...: an Open311 GeoReport v2 server; its key is the secret

Secrets stand in no file of ours: they are read from the folder of systemd’s credentials, else from the keychain, under the name of the account; the password of the hub under “hub”.</source>
        <translation>Действия:
  gateway run --accounts ФАЙЛ     принимает и доставляет, пока его не остановят
  gateway status                  когда читалась каждая учётная запись и как обстоят дела с ответами
  gateway catalog                 что и в какие учётные записи можно передать
  gateway join --hub АДРЕС        подключает хранилище к команде с логином шлюза

ФАЙЛ в формате JSON: {&quot;accounts&quot;: [{&quot;name&quot;: ИМЯ, &quot;channel&quot;: КАНАЛ, ...}]}
  folder    &quot;folder&quot;: папка с in/ и out/, по одному файлу JSON на обращение и на ответ
  email     &quot;address&quot;, &quot;imap&quot;, &quot;smtp&quot;, &quot;sent&quot;, ...: почтовый ящик; его пароль хранится как секрет
  open311   &quot;endpoint&quot;, &quot;jurisdiction&quot;, &quot;format&quot;, &quot;updates&quot;, &quot;requests&quot;, ...: сервер Open311 GeoReport v2; его ключ хранится как секрет

Секретов нет ни в одном нашем файле: они читаются из папки учётных данных systemd, а если её нет, из системной связки ключей, под именем учётной записи; пароль хаба под именем «hub».</translation>
    </message>
    <message>
        <source>how the author was told</source>
        <translation>как сообщили автору</translation>
    </message>
    <message>
        <source>true: a question to the author, no answer; the clocks wait for him</source>
        <translation>true: вопрос автору, а не ответ; срок ждёт его</translation>
    </message>
    <message>
        <source>says by which law it lives</source>
        <translation>указывает, по какому порядку его рассматривают</translation>
    </message>
    <message>
        <source>open_source, pos_message, appeal_59, info_request_8, emergency or personal_reception</source>
        <translation>open_source, pos_message, appeal_59, info_request_8, emergency или personal_reception</translation>
    </message>
    <message>
        <source>writes down the registration of a written appeal</source>
        <translation>записывает регистрацию письменного обращения</translation>
    </message>
    <message>
        <source>under what number</source>
        <translation>под каким номером</translation>
    </message>
    <message>
        <source>on what day, from which the law counts</source>
        <translation>в какой день; от него считает закон</translation>
    </message>
    <message>
        <source>sends it on to whom it concerns, which ends it here</source>
        <translation>перенаправляет по компетенции, здесь оно завершается</translation>
    </message>
    <message>
        <source>extends the law’s term</source>
        <translation>продлевает срок по закону</translation>
    </message>
    <message>
        <source>ends it without an answer on the merits</source>
        <translation>завершает без ответа по существу</translation>
    </message>
    <message>
        <source>the ground’s id, as the municipality’s settings have it</source>
        <translation>код основания из настроек муниципалитета</translation>
    </message>
    <message>
        <source>how the step was done that the ground asks for</source>
        <translation>как выполнено то, чего требует основание</translation>
    </message>
    <message>
        <source>its addressee gives it back: it is not theirs</source>
        <translation>адресат возвращает: не его вопрос</translation>
    </message>
    <message>
        <source>writes down which duty service was told</source>
        <translation>записывает, какой дежурной службе сообщили</translation>
    </message>
    <message>
        <source>which one</source>
        <translation>какой</translation>
    </message>
    <message>
        <source>who took it</source>
        <translation>кто принял</translation>
    </message>
    <message>
        <source>under what number of theirs</source>
        <translation>номер карточки у них</translation>
    </message>
    <message>
        <source>gives the open promise another date</source>
        <translation>переносит обещание на другую дату</translation>
    </message>
    <message>
        <source>says whether the open promise was kept</source>
        <translation>отмечает, выполнено ли обещание</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>how, or why not</source>
        <translation>как выполнено или почему нет</translation>
    </message>
    <message>
        <source>takes it back to work from postponed, or from a question to the author</source>
        <translation>возвращает в работу из отложенных или после вопроса автору</translation>
    </message>
    <message>
        <source>what he has said</source>
        <translation>что он ответил</translation>
    </message>
    <message>
        <source>joins it to a mass problem, which the first one makes</source>
        <translation>присоединяет к массовой проблеме; первое обращение её заводит</translation>
    </message>
    <message>
        <source>the problem’s name</source>
        <translation>название проблемы</translation>
    </message>
    <message>
        <source>takes it out of its mass problem</source>
        <translation>убирает из массовой проблемы</translation>
    </message>
    <message>
        <source>There are no mass problems</source>
        <translation>Массовых проблем нет</translation>
    </message>
    <message>
        <source>Nothing is like it</source>
        <translation>Похожих нет</translation>
    </message>
    <message>
        <source>Lists the mass problems</source>
        <translation>Показывает массовые проблемы</translation>
    </message>
    <message>
        <source>Finds open appeals that may have the same cause</source>
        <translation>Ищет открытые обращения, у которых может быть та же причина</translation>
    </message>
</context>
<context>
    <name>otklik::DatesPopup</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;С:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;По:</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Показать эти дни</translation>
    </message>
</context>
<context>
    <name>otklik::DeadlineSettingWords</name>
    <message>
        <source>registration</source>
        <translation>регистрация</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>рабочие часы</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>рабочие дни</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>календарные дни</translation>
    </message>
    <message>
        <source>hours by the clock</source>
        <translation>часы подряд</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>минуты</translation>
    </message>
    <message>
        <source>publication by the author</source>
        <translation>публикация автором</translation>
    </message>
    <message>
        <source>detection by us</source>
        <translation>обнаружение нами</translation>
    </message>
    <message>
        <source>assignment to the executor</source>
        <translation>назначение исполнителю</translation>
    </message>
    <message>
        <source>the interim answer</source>
        <translation>промежуточный ответ</translation>
    </message>
    <message>
        <source>the question to the author</source>
        <translation>вопрос автору</translation>
    </message>
    <message>
        <source>nobody’s reply needs it</source>
        <translation>не нужно</translation>
    </message>
    <message>
        <source>replies to important appeals need it</source>
        <translation>нужно по важным обращениям</translation>
    </message>
    <message>
        <source>every reply needs it</source>
        <translation>нужно по всем ответам</translation>
    </message>
    <message>
        <source>submission for approval</source>
        <translation>отправка на согласование</translation>
    </message>
    <message>
        <source>the day that the answer was due</source>
        <translation>день, когда ждали ответа</translation>
    </message>
</context>
<context>
    <name>otklik::DeadlineWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) round the clock</source>
        <translation>
            <numerusform>%n час подряд</numerusform>
            <numerusform>%n часа подряд</numerusform>
            <numerusform>%n часов подряд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n рабочий час</numerusform>
            <numerusform>%n рабочих часа</numerusform>
            <numerusform>%n рабочих часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n календарный день</numerusform>
            <numerusform>%n календарных дня</numerusform>
            <numerusform>%n календарных дней</numerusform>
        </translation>
    </message>
    <message>
        <source>from publication</source>
        <translation>с публикации</translation>
    </message>
    <message>
        <source>from detection</source>
        <translation>с обнаружения</translation>
    </message>
    <message>
        <source>from assignment</source>
        <translation>с назначения</translation>
    </message>
    <message>
        <source>from registration</source>
        <translation>с регистрации</translation>
    </message>
    <message>
        <source>from the interim answer</source>
        <translation>с промежуточного ответа</translation>
    </message>
    <message>
        <source>from the question to the author</source>
        <translation>с вопроса автору</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>9 working hours, from detection</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Due %1: %2.</source>
        <translation>Срок %1: %2.</translation>
    </message>
    <message>
        <source>It began %1.</source>
        <translation>Начало отсчёта: %1.</translation>
    </message>
    <message>
        <source>That was outside working hours, so it is counted from %1.</source>
        <translation>Это нерабочее время, поэтому считаем с %1.</translation>
    </message>
    <message>
        <source>%1 is a shortened day.</source>
        <translation>%1 — сокращённый день.</translation>
    </message>
    <message>
        <source>It would have fallen on %1, a day off, and was moved.</source>
        <translation>Срок выпадал на выходной, %1, и перенесён.</translation>
    </message>
    <message>
        <source>The production calendar of %1 is not loaded: only weekends count as days off.</source>
        <translation>Производственного календаря на %1 год нет: выходными считаем только субботы и воскресенья.</translation>
    </message>
    <message>
        <source>Regulation: %1.</source>
        <translation>Регламент: %1.</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Источник: %1.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not counted: %1.</source>
        <translation>Не считаются: %1.</translation>
    </message>
    <message>
        <source>Holidays: %1.</source>
        <translation>Праздники: %1.</translation>
    </message>
    <message>
        <source>from submission for approval</source>
        <translation>с отправки на согласование</translation>
    </message>
    <message>
        <source>from the day that it was due</source>
        <translation>со дня, когда ждали ответа</translation>
    </message>
    <message>
        <source>passing on</source>
        <translation>распределение</translation>
    </message>
    <message>
        <source>draft of the answer</source>
        <translation>проект ответа</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>согласование</translation>
    </message>
    <message>
        <source>first answer</source>
        <translation>первый ответ</translation>
    </message>
    <message>
        <source>final answer after an interim one</source>
        <translation>окончательный ответ после промежуточного</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>обещание</translation>
    </message>
    <message>
        <source>clarification from the author</source>
        <translation>уточнение от автора</translation>
    </message>
    <message>
        <source>refutation of a fake</source>
        <translation>опровержение фейка</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>регистрация</translation>
    </message>
    <message>
        <source>passing on by competence</source>
        <translation>перенаправление по компетенции</translation>
    </message>
    <message>
        <source>answer by the law</source>
        <translation>ответ по закону</translation>
    </message>
    <message>
        <source>extension by the law</source>
        <translation>продление по закону</translation>
    </message>
    <message>
        <source>The author was asked %1 and answered %2: that time does not count.</source>
        <translation>Вопрос автору %1, ответ автора %2: это время не считается.</translation>
    </message>
</context>
<context>
    <name>otklik::DeadlinesPage</name>
    <message>
        <source>Rules of the deadlines</source>
        <translation>Правила сроков</translation>
    </message>
    <message>
        <source>What is waited for</source>
        <translation>Чего ждём</translation>
    </message>
    <message>
        <source>For appeals</source>
        <translation>Для обращений</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С чего считаем</translation>
    </message>
    <message>
        <source>The first rule that applies to an appeal decides, so special rules stand above general ones. After a change the dates of what is open are computed anew.</source>
        <translation>Действует первое подходящее правило, поэтому особые правила стоят выше общих. После изменения сроки открытых обращений считаются заново.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Убрать правило</translation>
    </message>
    <message>
        <source>Urgent is what is due within (working hours)</source>
        <translation>Срочно — когда до срока осталось (рабочих часов)</translation>
    </message>
    <message>
        <source>Approval of replies</source>
        <translation>Согласование ответов</translation>
    </message>
    <message>
        <source>Own deadlines</source>
        <translation>Свои сроки</translation>
    </message>
    <message>
        <source>all</source>
        <translation>всех</translation>
    </message>
    <message>
        <source>important ones</source>
        <translation>важных</translation>
    </message>
    <message>
        <source>with danger to life</source>
        <translation>с угрозой жизни</translation>
    </message>
    <message>
        <source>as it was set</source>
        <translation>как задано</translation>
    </message>
    <message>
        <source>at least one rule has to stay in “%1”.</source>
        <translation>в «%1» должно остаться хотя бы одно правило.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Kind of appeal</source>
        <translation>Вид обращения</translation>
    </message>
    <message>
        <source>Regulations</source>
        <translation>Регламенты</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>все виды</translation>
    </message>
</context>
<context>
    <name>otklik::DeliveryStrip</name>
    <message>
        <source>It has arrived</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Send the answer once more?</source>
        <translation>Отправить ответ ещё раз?</translation>
    </message>
    <message>
        <source>Nobody knows whether the first one has arrived. If it has, the citizen gets two.</source>
        <translation>Неизвестно, дошёл ли первый ответ. Если дошёл, гражданин получит два.</translation>
    </message>
    <message>
        <source>Send the request once more?</source>
        <translation>Отправить заявку ещё раз?</translation>
    </message>
    <message>
        <source>Nobody knows whether the first one has arrived. If it has, the other system gets two.</source>
        <translation>Неизвестно, дошла ли первая. Если дошла, в другой системе будет две заявки.</translation>
    </message>
</context>
<context>
    <name>otklik::DeliveryWords</name>
    <message>
        <source>the channel does not take it yet</source>
        <translation>канал пока не принимает</translation>
    </message>
    <message>
        <source>waits for the gateway</source>
        <translation>ждёт отправки шлюзом</translation>
    </message>
    <message>
        <source>is being delivered</source>
        <translation>доставляется</translation>
    </message>
    <message>
        <source>not known whether it has arrived</source>
        <translation>неизвестно, дошло ли</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>не принято: %1</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message numerus="yes">
        <source>The channel does not take the answer yet. It was tried %Ln time(s) and is tried again by itself.</source>
        <translation>
            <numerusform>Канал пока не принимает ответ. Была %Ln попытка, программа повторит сама.</numerusform>
            <numerusform>Канал пока не принимает ответ. Было %Ln попытки, программа повторит сама.</numerusform>
            <numerusform>Канал пока не принимает ответ. Было %Ln попыток, программа повторит сама.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer waits for the gateway.</source>
        <translation>Ответ ждёт отправки шлюзом.</translation>
    </message>
    <message>
        <source>The answer is being delivered.</source>
        <translation>Ответ доставляется.</translation>
    </message>
    <message>
        <source>It is not known whether the answer has reached the citizen. Look in the channel: is it there?</source>
        <translation>Неизвестно, дошёл ли ответ до гражданина. Посмотрите в канале: он там?</translation>
    </message>
    <message>
        <source>The answer cannot be delivered: %1. Answer in another way, or send it once more when the cause is mended.</source>
        <translation>Ответ не может быть доставлен: %1. Ответьте другим способом или отправьте ещё раз, когда причина устранена.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not take the request yet. It was tried %Ln time(s) and is tried again by itself.</source>
        <translation>
            <numerusform>Система «%1» пока не принимает заявку. Была %Ln попытка, следующая будет сама.</numerusform>
            <numerusform>Система «%1» пока не принимает заявку. Было %Ln попытки, следующая будет сама.</numerusform>
            <numerusform>Система «%1» пока не принимает заявку. Было %Ln попыток, следующая будет сама.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request to “%1” waits for the gateway.</source>
        <translation>Заявка в систему «%1» ждёт отправки шлюзом.</translation>
    </message>
    <message>
        <source>The request is being handed on to “%1”.</source>
        <translation>Заявка передаётся в систему «%1».</translation>
    </message>
    <message>
        <source>It is not known whether the request has reached “%1”. Look there: is it in their list?</source>
        <translation>Неизвестно, дошла ли заявка в систему «%1». Посмотрите там: есть ли она в списке?</translation>
    </message>
    <message>
        <source>“%1” does not take the request: %2. Hand it on anew with that put right, or send it once more when the cause is mended there.</source>
        <translation>Система «%1» не приняла заявку: %2. Исправьте и передайте заново или отправьте ещё раз, когда причину там устранят.</translation>
    </message>
</context>
<context>
    <name>otklik::DistrictsPage</name>
    <message>
        <source>Where a row of an imported file has coordinates but no district, the district comes from these polygons. The file is GeoJSON; the name of a district is its property “name”.</source>
        <translation>Если в строке файла есть координаты, но нет района, район берётся по этим границам. Файл — GeoJSON; название района — свойство «name».</translation>
    </message>
    <message>
        <source>Choose a GeoJSON file…</source>
        <translation>Выбрать файл GeoJSON…</translation>
    </message>
    <message>
        <source>Remove the polygons</source>
        <translation>Убрать границы</translation>
    </message>
    <message>
        <source>Polygons of the districts</source>
        <translation>Границы районов</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson *.json)</source>
        <translation>GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>The polygons will be removed when you save.</source>
        <translation>Границы уберутся при сохранении.</translation>
    </message>
    <message>
        <source>%1 will be taken when you save.</source>
        <translation>%1 загрузится при сохранении.</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Районы</translation>
    </message>
</context>
<context>
    <name>otklik::DutyWords</name>
    <message>
        <source>operator</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>curator</source>
        <translation>куратор</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>исполнитель</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>согласующий</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>руководитель</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>шлюз</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>наблюдатель</translation>
    </message>
</context>
<context>
    <name>otklik::EmptyState</name>
    <message>
        <source>Import a file…</source>
        <translation>Загрузить файл…</translation>
    </message>
    <message>
        <source>Open the demo municipality</source>
        <translation>Открыть учебный муниципалитет</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Сбросить поиск и фильтры</translation>
    </message>
    <message>
        <source>Show all appeals</source>
        <translation>Показать все обращения</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>There are no appeals yet</source>
        <translation>Обращений пока нет</translation>
    </message>
    <message>
        <source>Import a table of appeals (XLSX or CSV), or look around in a made-up municipality.</source>
        <translation>Загрузите таблицу обращений (XLSX или CSV) или осмотритесь в учебном муниципалитете.</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>All appeals of this view are dealt with. Other views are on the left.</source>
        <translation>По этому виду всё сделано. Другие виды — слева.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Word forms are found by themselves: try fewer words, or take a filter away.</source>
        <translation>Формы слов находятся сами: уберите часть слов или фильтр.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Список не прочитался</translation>
    </message>
</context>
<context>
    <name>otklik::ErrorWords</name>
    <message>
        <source>The appeal is already answered and closed.</source>
        <translation>На обращение уже ответили, оно закрыто.</translation>
    </message>
    <message>
        <source>To answer once more, clear the outcome first.</source>
        <translation>Чтобы ответить ещё раз, сначала снимите итог.</translation>
    </message>
    <message>
        <source>No reply is waiting for approval here.</source>
        <translation>Здесь нет ответа на согласовании.</translation>
    </message>
    <message>
        <source>Somebody may have approved or returned it a moment ago: look at the thread.</source>
        <translation>Возможно, его только что согласовали или вернули: посмотрите ленту.</translation>
    </message>
    <message>
        <source>A reply to this appeal is already waiting for approval.</source>
        <translation>Ответ на это обращение уже на согласовании.</translation>
    </message>
    <message>
        <source>Return it to change the text.</source>
        <translation>Верните его, чтобы изменить текст.</translation>
    </message>
    <message>
        <source>Your own reply is approved by somebody else.</source>
        <translation>Свой ответ согласует кто-то другой.</translation>
    </message>
    <message>
        <source>Ask another operator to look at it.</source>
        <translation>Попросите посмотреть другого оператора.</translation>
    </message>
    <message>
        <source>This reply has to be approved before it is recorded.</source>
        <translation>Этот ответ надо согласовать, прежде чем записать.</translation>
    </message>
    <message>
        <source>Submit it for approval.</source>
        <translation>Отправьте его на согласование.</translation>
    </message>
    <message>
        <source>The text differs from the one that was approved.</source>
        <translation>Текст не тот, что согласовали.</translation>
    </message>
    <message>
        <source>Return the reply and submit the new text.</source>
        <translation>Верните ответ и отправьте на согласование новый текст.</translation>
    </message>
    <message>
        <source>A field in [[double brackets]] is not filled in.</source>
        <translation>Не заполнено поле в [[двойных скобках]].</translation>
    </message>
    <message>
        <source>Tab goes to the next one.</source>
        <translation>Tab переводит к следующему.</translation>
    </message>
    <message>
        <source>The reply is longer than the channel carries.</source>
        <translation>Ответ длиннее, чем принимает канал.</translation>
    </message>
    <message>
        <source>Make it shorter: the counter shows by how much.</source>
        <translation>Сократите: счётчик показывает, на сколько.</translation>
    </message>
    <message>
        <source>The appeal is at this level or above it already.</source>
        <translation>Обращение уже на этом уровне или выше.</translation>
    </message>
    <message>
        <source>Choose a higher level, or return it first.</source>
        <translation>Выберите уровень выше или сначала верните его.</translation>
    </message>
    <message>
        <source>The appeal is not escalated.</source>
        <translation>Обращение выше не передано.</translation>
    </message>
    <message>
        <source>The date has already passed.</source>
        <translation>Эта дата уже прошла.</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Выберите более позднюю.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Это нельзя отменить.</translation>
    </message>
    <message>
        <source>This is undone already.</source>
        <translation>Это уже отменено.</translation>
    </message>
    <message>
        <source>Another operator did this.</source>
        <translation>Это сделал другой оператор.</translation>
    </message>
    <message>
        <source>They or a supervisor can undo it.</source>
        <translation>Отменить может он или руководитель.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>В программе что-то пошло не так.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Остановлено по вашей просьбе.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Этого уже нет.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Не найдено: %1.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ваша роль этого не позволяет.</translation>
    </message>
    <message>
        <source>The 15 seconds for taking the answer back have passed.</source>
        <translation>15 секунд, чтобы отозвать ответ, прошли.</translation>
    </message>
    <message>
        <source>This version of the program does not know that.</source>
        <translation>Эта версия программы такого не знает.</translation>
    </message>
    <message>
        <source>The file is damaged or of another format: %1.</source>
        <translation>Файл повреждён или другого формата: %1.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Файл не открывается: %1.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Файл не записывается: %1.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>На диске нет места.</translation>
    </message>
    <message>
        <source>The store is read-only: nothing can be saved.</source>
        <translation>База только для чтения: сохранить ничего нельзя.</translation>
    </message>
    <message>
        <source>Another program is using the store for too long.</source>
        <translation>Базу слишком долго занимает другая программа.</translation>
    </message>
    <message>
        <source>The store was made by a newer version of the program.</source>
        <translation>База сделана более новой версией программы.</translation>
    </message>
    <message>
        <source>The store’s file is damaged.</source>
        <translation>Файл базы повреждён.</translation>
    </message>
    <message>
        <source>What was saved before is safe; this change was not made.</source>
        <translation>Сохранённое раньше цело; это изменение не внесено.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменилось.</translation>
    </message>
    <message>
        <source>No half-written file was left.</source>
        <translation>Недописанного файла не осталось.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Из него ничего не взято.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Его не трогали.</translation>
    </message>
    <message>
        <source>Nothing more is written to it.</source>
        <translation>Больше в него ничего не пишется.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Освободите место на диске и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Check the rights to the store’s folder, then try again.</source>
        <translation>Проверьте права на папку базы и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>Подождите немного и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Update the program on this desk.</source>
        <translation>Обновите программу на этом компьютере.</translation>
    </message>
    <message>
        <source>Close the program and restore a backup.</source>
        <translation>Закройте программу и восстановите базу из копии.</translation>
    </message>
    <message>
        <source>Ask a supervisor or an administrator.</source>
        <translation>Обратитесь к руководителю или администратору.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Проверьте, что он есть и что вам можно его читать.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it again, or ask for a new one.</source>
        <translation>Откройте его в табличной программе и сохраните заново или попросите новый.</translation>
    </message>
    <message>
        <source>Write an addition, or clear the outcome to answer once more.</source>
        <translation>Напишите дополнение или снимите итог, чтобы ответить ещё раз.</translation>
    </message>
    <message>
        <source>Try again; if it repeats, tell support what you did.</source>
        <translation>Попробуйте ещё раз; если повторится, расскажите поддержке, что делали.</translation>
    </message>
    <message>
        <source>The rules do not allow this now.</source>
        <translation>Сейчас правила этого не позволяют.</translation>
    </message>
    <message>
        <source>A tag has 1 to 64 characters, an appeal at most 50 tags.</source>
        <translation>В теге от 1 до 64 знаков, у обращения не больше 50 тегов.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Нужна причина.</translation>
    </message>
    <message>
        <source>Say with what result it is returned.</source>
        <translation>Укажите, с каким результатом возвращаете.</translation>
    </message>
    <message>
        <source>Say what has to be changed in the reply.</source>
        <translation>Укажите, что исправить в ответе.</translation>
    </message>
    <message>
        <source>The text is empty or too long.</source>
        <translation>Текст пустой или слишком длинный.</translation>
    </message>
    <message>
        <source>There is no such level.</source>
        <translation>Такого уровня нет.</translation>
    </message>
    <message>
        <source>A value is missing or wrong.</source>
        <translation>Значение не указано или неверно.</translation>
    </message>
    <message>
        <source>A value is missing or wrong: %1.</source>
        <translation>Значение не указано или неверно: %1.</translation>
    </message>
    <message>
        <source>This system has no keychain to keep the password in, or it is locked.</source>
        <translation>В системе нет хранилища паролей, или оно заперто.</translation>
    </message>
    <message>
        <source>The password was not written anywhere.</source>
        <translation>Пароль никуда не записан.</translation>
    </message>
    <message>
        <source>The program will ask for it at each start.</source>
        <translation>Программа будет спрашивать его при каждом запуске.</translation>
    </message>
    <message>
        <source>The answer is on its way already, or an earlier one is.</source>
        <translation>Ответ уже доставляется, или ещё доставляется прежний.</translation>
    </message>
    <message>
        <source>The answer is not on its way.</source>
        <translation>Этот ответ не доставляется.</translation>
    </message>
    <message>
        <source>Of this delivery nothing is left to decide.</source>
        <translation>По этой доставке решать уже нечего.</translation>
    </message>
    <message>
        <source>Somebody may have settled it a moment ago: look at the thread.</source>
        <translation>Возможно, кто-то только что уже решил: посмотрите ленту.</translation>
    </message>
    <message>
        <source>The municipality that this appeal came from answers its author.</source>
        <translation>Автору отвечает муниципалитет, из которого пришло обращение.</translation>
    </message>
    <message>
        <source>Return it with what you have found out or decided.</source>
        <translation>Верните обращение с тем, что выяснили или решили.</translation>
    </message>
    <message>
        <source>You only look on here.</source>
        <translation>Здесь вы только наблюдаете.</translation>
    </message>
    <message>
        <source>The hub’s administrator gives the right to work with these appeals.</source>
        <translation>Право работать с этими обращениями даёт администратор узла.</translation>
    </message>
    <message>
        <source>The appeal has been handed on already.</source>
        <translation>Обращение уже передано.</translation>
    </message>
    <message>
        <source>The thread says to which system, and what became of it.</source>
        <translation>В ленте видно, в какую систему и что с заявкой.</translation>
    </message>
    <message>
        <source>The appeal is neither postponed nor waits for its author.</source>
        <translation>Обращение не отложено и не ждёт автора.</translation>
    </message>
    <message>
        <source>At its present step this cannot be done to the appeal.</source>
        <translation>На этом шаге с обращением так поступить нельзя.</translation>
    </message>
    <message>
        <source>The table of transitions in the help says when it can.</source>
        <translation>Когда можно, сказано в справке, в таблице шагов.</translation>
    </message>
    <message>
        <source>The law by which this appeal lives knows no such thing.</source>
        <translation>Порядок, по которому рассматривают это обращение, такого не предусматривает.</translation>
    </message>
    <message>
        <source>The table of transitions in the help says what it knows.</source>
        <translation>Что он предусматривает, сказано в справке, в таблице шагов.</translation>
    </message>
    <message>
        <source>An appeal cannot be turned into one of this kind here.</source>
        <translation>Перевести обращение в этот вид нельзя.</translation>
    </message>
    <message>
        <source>Ask its author to send it through the feedback platform or the state services portal.</source>
        <translation>Предложите автору подать его через платформу обратной связи или портал госуслуг.</translation>
    </message>
    <message>
        <source>The appeal is not registered yet.</source>
        <translation>Обращение ещё не зарегистрировано.</translation>
    </message>
    <message>
        <source>Register it first: number and date.</source>
        <translation>Сначала зарегистрируйте его: номер и дата.</translation>
    </message>
    <message>
        <source>The days that the law gives for it are over.</source>
        <translation>Дни, которые даёт на это закон, прошли.</translation>
    </message>
    <message>
        <source>Answer it on its merits.</source>
        <translation>Ответьте по существу.</translation>
    </message>
    <message>
        <source>The law does not let the term be extended by so much.</source>
        <translation>На столько закон продлевать срок не разрешает.</translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation>Выберите более ранний день.</translation>
    </message>
    <message>
        <source>The term is extended already.</source>
        <translation>Срок уже продлён.</translation>
    </message>
    <message>
        <source>Nobody has the appeal who could give it back.</source>
        <translation>Обращение ни у кого не в работе, вернуть его некому.</translation>
    </message>
    <message>
        <source>There is an open promise.</source>
        <translation>Есть невыполненное обещание.</translation>
    </message>
    <message>
        <source>Move it, or say whether it was kept.</source>
        <translation>Перенесите его или отметьте, выполнено ли оно.</translation>
    </message>
    <message>
        <source>Nothing is promised here.</source>
        <translation>Здесь ничего не обещано.</translation>
    </message>
    <message>
        <source>The author is asked already, and has not answered.</source>
        <translation>Автору уже задан вопрос, ответа ещё нет.</translation>
    </message>
    <message>
        <source>The appeal is none of a mass problem.</source>
        <translation>Обращение не относится ни к одной массовой проблеме.</translation>
    </message>
</context>
<context>
    <name>otklik::EscalateDialog</name>
    <message>
        <source>Answer expected by</source>
        <translation>Ждём ответа до</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Передать выше</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Standard reasons</source>
        <translation>Обычные причины</translation>
    </message>
    <message>
        <source>name, if it is known</source>
        <translation>имя, если известно</translation>
    </message>
    <message>
        <source>or another reason in your own words</source>
        <translation>или другая причина своими словами</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Уровень:</translation>
    </message>
    <message>
        <source>&amp;To whom:</source>
        <translation>&amp;Кому:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Причина:</translation>
    </message>
</context>
<context>
    <name>otklik::ExchangeWords</name>
    <message>
        <source>id in the source system</source>
        <translation>id в исходной системе</translation>
    </message>
    <message>
        <source>number</source>
        <translation>номер</translation>
    </message>
    <message>
        <source>address of the message</source>
        <translation>ссылка на сообщение</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>author’s id</source>
        <translation>id автора</translation>
    </message>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>text of the appeal</source>
        <translation>текст обращения</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>вложения</translation>
    </message>
    <message>
        <source>published at</source>
        <translation>опубликовано</translation>
    </message>
    <message>
        <source>received at</source>
        <translation>поступило</translation>
    </message>
    <message>
        <source>district</source>
        <translation>район</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>населённый пункт</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>street</source>
        <translation>улица</translation>
    </message>
    <message>
        <source>house</source>
        <translation>дом</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>широта</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>долгота</translation>
    </message>
    <message>
        <source>group of topics</source>
        <translation>группа тем</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>теги</translation>
    </message>
    <message>
        <source>department</source>
        <translation>подразделение</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>исполнитель</translation>
    </message>
    <message>
        <source>importance</source>
        <translation>важность</translation>
    </message>
    <message>
        <source>type</source>
        <translation>тип</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>итог</translation>
    </message>
    <message>
        <source>step</source>
        <translation>шаг</translation>
    </message>
    <message>
        <source>repeated appeal</source>
        <translation>повторное обращение</translation>
    </message>
    <message>
        <source>due at</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>first answer at</source>
        <translation>время первого ответа</translation>
    </message>
    <message>
        <source>text of the first answer</source>
        <translation>текст первого ответа</translation>
    </message>
    <message>
        <source>final answer at</source>
        <translation>время окончательного ответа</translation>
    </message>
    <message>
        <source>text of the final answer</source>
        <translation>текст окончательного ответа</translation>
    </message>
    <message>
        <source>answer: to which appeal</source>
        <translation>ответ: на какое обращение</translation>
    </message>
    <message>
        <source>answer: when</source>
        <translation>ответ: когда</translation>
    </message>
    <message>
        <source>answer: interim or final</source>
        <translation>ответ: промежуточный или окончательный</translation>
    </message>
    <message>
        <source>answer: by whom</source>
        <translation>ответ: кто</translation>
    </message>
    <message>
        <source>answer: text</source>
        <translation>ответ: текст</translation>
    </message>
    <message>
        <source>letters that the file’s encoding does not have</source>
        <translation>буквы, которых нет в кодировке файла</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>кавычка открыта и не закрыта</translation>
    </message>
    <message>
        <source>text after a closing quotation mark</source>
        <translation>текст после закрывающей кавычки</translation>
    </message>
    <message>
        <source>fewer or more cells than the header has</source>
        <translation>ячеек меньше или больше, чем в заголовке</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>слишком много столбцов</translation>
    </message>
    <message>
        <source>a value is too long</source>
        <translation>слишком длинное значение</translation>
    </message>
    <message>
        <source>the row is too long</source>
        <translation>слишком длинная строка</translation>
    </message>
    <message>
        <source>neither a text nor a title</source>
        <translation>нет ни текста, ни заголовка</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>не дата</translation>
    </message>
    <message>
        <source>the date is before 1990 or in the future</source>
        <translation>дата раньше 1990 года или в будущем</translation>
    </message>
    <message>
        <source>not coordinates</source>
        <translation>не координаты</translation>
    </message>
    <message>
        <source>the appeal that is answered is not here</source>
        <translation>обращения, на которое это ответ, здесь нет</translation>
    </message>
    <message>
        <source>export of an incident system</source>
        <translation>выгрузка системы инцидентов</translation>
    </message>
    <message>
        <source>export of a city portal</source>
        <translation>выгрузка городского портала</translation>
    </message>
    <message>
        <source>messages to a region</source>
        <translation>сообщения в регион</translation>
    </message>
    <message>
        <source>answers to appeals of another file</source>
        <translation>ответы на обращения из другого файла</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>определить</translation>
    </message>
    <message>
        <source>XLSX, sheet “%1”</source>
        <translation>XLSX, лист «%1»</translation>
    </message>
    <message>
        <source>CSV, %1, separated by %2</source>
        <translation>CSV, %1, разделитель %2</translation>
    </message>
    <message>
        <source>rows read: %1, added: %2, already here: %3, refused: %4</source>
        <translation>прочитано строк: %1, добавлено: %2, уже было: %3, отказано: %4</translation>
    </message>
</context>
<context>
    <name>otklik::ExportDialog</name>
    <message>
        <source>The list on the screen</source>
        <translation>Список на экране</translation>
    </message>
    <message>
        <source>All appeals</source>
        <translation>Все обращения</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>Выгрузить ответы</translation>
    </message>
    <message>
        <source>Export appeals</source>
        <translation>Выгрузить обращения</translation>
    </message>
    <message>
        <source>XLSX (spreadsheet)</source>
        <translation>XLSX (таблица)</translation>
    </message>
    <message>
        <source>CSV (UTF-8)</source>
        <translation>CSV (UTF-8)</translation>
    </message>
    <message>
        <source>A file of answers to load into the source system: number of the appeal, text, time, author. The program itself sends nothing.</source>
        <translation>Файл ответов для загрузки в исходную систему: номер обращения, текст, время, автор. Сама программа ничего не отправляет.</translation>
    </message>
    <message>
        <source>A table of the appeals with their properties. Personal data are in it: keep the file as you keep the appeals.</source>
        <translation>Таблица обращений с их свойствами. В ней персональные данные: храните файл так же, как обращения.</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Ответы на</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Какие</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>ответы</translation>
    </message>
    <message>
        <source>appeals</source>
        <translation>обращения</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>Таблицы (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting answers</source>
        <translation>Выгрузка ответов</translation>
    </message>
    <message>
        <source>Exporting appeals</source>
        <translation>Выгрузка обращений</translation>
    </message>
    <message>
        <source>No answer was given here to these appeals: the file has only its header.</source>
        <translation>На эти обращения здесь не отвечали: в файле только заголовок.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written: %1</source>
        <translation>
            <numerusform>Записана %Ln строка: %1</numerusform>
            <numerusform>Записаны %Ln строки: %1</numerusform>
            <numerusform>Записано %Ln строк: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search: words, author, address  ( / )</source>
        <translation>Поиск: слова, автор, адрес  ( / )</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Фильтр</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Считаем…</translation>
    </message>
    <message>
        <source>No appeal has one yet.</source>
        <translation>Такого пока нет ни у одного обращения.</translation>
    </message>
    <message>
        <source>Words of the author&apos;s name:</source>
        <translation>Слова из имени автора:</translation>
    </message>
</context>
<context>
    <name>otklik::FilterChip</name>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Убрать фильтр «%1»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>otklik::FilterWords</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Group of topics</source>
        <translation>Группа тем</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Step in the file</source>
        <translation>Шаг в файле</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Передано выше</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>по %1</translation>
    </message>
    <message>
        <source>one author</source>
        <translation>один автор</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>Mass problem</source>
        <translation>Массовая проблема</translation>
    </message>
    <message>
        <source>of none</source>
        <translation>ни к одной</translation>
    </message>
</context>
<context>
    <name>otklik::FirstStartPage</name>
    <message>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <source>Otklik: appeals of citizens on one desk</source>
        <translation>Отклик: обращения граждан на одном столе</translation>
    </message>
    <message>
        <source>The store is empty. Say who works here and what to begin with; all of it can be changed later in the settings.</source>
        <translation>База пуста. Скажите, кто здесь работает и с чего начать; всё можно изменить потом в настройках.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Look around in a made-up municipality</source>
        <translation>Осмотреться в учебном муниципалитете</translation>
    </message>
    <message>
        <source>Several thousand invented appeals, people and answers; nobody real is in them.</source>
        <translation>Несколько тысяч вымышленных обращений, людей и ответов; настоящих среди них нет.</translation>
    </message>
    <message>
        <source>Import a file with appeals…</source>
        <translation>Загрузить файл с обращениями…</translation>
    </message>
    <message>
        <source>XLSX or CSV from the incident system, a portal, or a table of your own.</source>
        <translation>XLSX или CSV из системы инцидентов, портала или ваша таблица.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Начать с пустой базы</translation>
    </message>
    <message>
        <source>Files can be imported at any time.</source>
        <translation>Файлы можно загрузить в любое время.</translation>
    </message>
    <message>
        <source>Making up a municipality…</source>
        <translation>Создаём учебный муниципалитет…</translation>
    </message>
    <message>
        <source>Making up a municipality</source>
        <translation>Создание учебного муниципалитета</translation>
    </message>
    <message>
        <source>Stopped. What was made up until then is in the store; «Look around» goes on from there.</source>
        <translation>Остановлено. Созданное осталось в базе; «Осмотреться» продолжит с этого места.</translation>
    </message>
    <message>
        <source>Type your name first: the history of each appeal says who did what.</source>
        <translation>Сначала впишите своё имя: в истории каждого обращения видно, кто что сделал.</translation>
    </message>
</context>
<context>
    <name>otklik::FlowChart</name>
    <message>
        <source>Received (circles)</source>
        <translation>Поступило (кружки)</translation>
    </message>
    <message>
        <source>First answers given (squares, dashed)</source>
        <translation>Даны первые ответы (квадраты, пунктир)</translation>
    </message>
    <message>
        <source>%1
Received: %2
First answers given: %3</source>
        <translation>%1
Поступило: %2
Дано первых ответов: %3</translation>
    </message>
</context>
<context>
    <name>otklik::FollowedList</name>
    <message>
        <source>Also show the appeals of</source>
        <translation>Показывать также обращения</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>otklik::ForwardDialog</name>
    <message>
        <source>To which system</source>
        <translation>В какую систему</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где это</translation>
    </message>
    <message>
        <source>In what words</source>
        <translation>Текст заявки</translation>
    </message>
    <message>
        <source>The author’s name and contacts are not handed on. Check the text: it may become public.</source>
        <translation>Имя и контакты автора не передаются. Проверьте текст: он может стать открытым.</translation>
    </message>
    <message>
        <source>Hand on to another system</source>
        <translation>Передать в другую систему</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>street and house</source>
        <translation>улица и дом</translation>
    </message>
    <message>
        <source>Text of the request</source>
        <translation>Текст заявки</translation>
    </message>
    <message>
        <source>Hand on (Ctrl+Enter)</source>
        <translation>Передать (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Hand on to “%1”</source>
        <translation>Передать в систему «%1»</translation>
    </message>
    <message>
        <source>with the point on the map: %1</source>
        <translation>вместе с точкой на карте: %1</translation>
    </message>
    <message>
        <source>The text is very long: this is only its beginning.</source>
        <translation>Текст очень длинный: здесь только его начало.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>%Ln знак лишний</numerusform>
            <numerusform>%Ln знака лишние</numerusform>
            <numerusform>%Ln знаков лишние</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose from the list what is asked for.</source>
        <translation>Выберите из списка, о чём заявка.</translation>
    </message>
    <message>
        <source>State the place: the request is not taken without it.</source>
        <translation>Укажите место: без него заявку не примут.</translation>
    </message>
    <message>
        <source>Write what it is about.</source>
        <translation>Напишите, в чём дело.</translation>
    </message>
    <message numerus="yes">
        <source>Shorten it: the other system takes at most %Ln character(s).</source>
        <translation>
            <numerusform>Сократите: другая система принимает не больше %Ln знака.</numerusform>
            <numerusform>Сократите: другая система принимает не больше %Ln знаков.</numerusform>
            <numerusform>Сократите: другая система принимает не больше %Ln знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave without handing it on?</source>
        <translation>Закрыть и не передавать?</translation>
    </message>
    <message>
        <source>What you have filled in here is not kept.</source>
        <translation>То, что вы здесь заполнили, не сохранится.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>otklik::ForwardWords</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (обязательно)</translation>
    </message>
    <message>
        <source>Choose: the request is not taken without it.</source>
        <translation>Выберите: без этого заявку не примут.</translation>
    </message>
    <message>
        <source>State the time: the request is not taken without it.</source>
        <translation>Укажите время: без этого заявку не примут.</translation>
    </message>
    <message>
        <source>Fill it in: the request is not taken without it.</source>
        <translation>Заполните: без этого заявку не примут.</translation>
    </message>
    <message>
        <source>A number is wanted here, like 10 or 2.5.</source>
        <translation>Здесь нужно число, например 10 или 2,5.</translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %Ln character(s).</source>
        <translation>
            <numerusform>Слишком длинно: не больше %Ln знака.</numerusform>
            <numerusform>Слишком длинно: не больше %Ln знаков.</numerusform>
            <numerusform>Слишком длинно: не больше %Ln знаков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many answers: a request has at most %Ln.</source>
        <translation>
            <numerusform>Слишком много ответов: в заявке их не больше %Ln.</numerusform>
            <numerusform>Слишком много ответов: в заявке их не больше %Ln.</numerusform>
            <numerusform>Слишком много ответов: в заявке их не больше %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>No channel takes requests. It is set under Settings → Channels: an Open311 channel that takes appeals from us. In a team the administrator of the gateway does it.</source>
        <translation>Ни один канал не принимает заявок. Это задаётся в «Настройки → Каналы»: у канала Open311 отметка «Принимает обращения от нас». В команде это делает администратор шлюза.</translation>
    </message>
    <message>
        <source>Only “%1” takes requests, and the appeal came from there.</source>
        <translation>Заявки принимает только «%1», а обращение оттуда и пришло.</translation>
    </message>
    <message>
        <source>Appeals are handed on one at a time: clear the selection (Esc) and choose one.</source>
        <translation>Обращения передают по одному: снимите отметки (Esc) и выберите одно.</translation>
    </message>
</context>
<context>
    <name>otklik::HubWords</name>
    <message>
        <source>There is no way to the hub.</source>
        <translation>До хаба не достучаться.</translation>
    </message>
    <message>
        <source>The hub does not answer the call.</source>
        <translation>Хаб не отвечает на вызов.</translation>
    </message>
    <message>
        <source>The line is open, but the hub is silent.</source>
        <translation>Связь есть, но хаб молчит.</translation>
    </message>
    <message>
        <source>The line to the hub broke.</source>
        <translation>Связь с хабом прервалась.</translation>
    </message>
    <message>
        <source>The hub is starting or overloaded.</source>
        <translation>Хаб запускается или перегружен.</translation>
    </message>
    <message>
        <source>Only a standby of the hub answers; it takes no changes.</source>
        <translation>Отвечает только резервный хаб, он не принимает изменений.</translation>
    </message>
    <message>
        <source>A former hub answered that does not know the latest changes.</source>
        <translation>Ответил прежний хаб, он не знает последних изменений.</translation>
    </message>
    <message>
        <source>The hub is not sure that the change is safe.</source>
        <translation>Хаб не уверен, что изменение сохранено.</translation>
    </message>
    <message>
        <source>The hub asks for a password.</source>
        <translation>Хаб спрашивает пароль.</translation>
    </message>
    <message>
        <source>The hub does not accept this name and password.</source>
        <translation>Хаб не принимает это имя и пароль.</translation>
    </message>
    <message>
        <source>The hub does not let this operator in.</source>
        <translation>Хаб не пускает этого оператора.</translation>
    </message>
    <message>
        <source>The hub’s certificate is another server’s.</source>
        <translation>Сертификат выдан другому серверу, не этому хабу.</translation>
    </message>
    <message>
        <source>The hub’s certificate is out of date or issued by an unknown authority.</source>
        <translation>Сертификат хаба просрочен или выдан неизвестным центром.</translation>
    </message>
    <message>
        <source>The hub offers no encrypted line.</source>
        <translation>Хаб не предлагает шифрования.</translation>
    </message>
    <message>
        <source>Somebody between this desk and the hub opens the encryption.</source>
        <translation>Кто-то между этим компьютером и хабом вскрывает шифрование.</translation>
    </message>
    <message>
        <source>The hub is older than this program, or not set up.</source>
        <translation>Хаб старше этой программы или не настроен.</translation>
    </message>
    <message>
        <source>The hub needs a newer version of this program.</source>
        <translation>Хабу нужна более новая версия программы.</translation>
    </message>
    <message>
        <source>The hub was restored from an older copy.</source>
        <translation>Хаб восстановили из более старой копии.</translation>
    </message>
    <message>
        <source>The hub answered something that makes no sense.</source>
        <translation>Хаб ответил что-то непонятное.</translation>
    </message>
    <message>
        <source>Go on working: the program tries again by itself.</source>
        <translation>Работайте дальше: программа попробует ещё раз сама.</translation>
    </message>
    <message>
        <source>Nothing is sent to it. Tell the hub’s administrator; you can go on working.</source>
        <translation>Ему ничего не отправляется. Сообщите администратору хаба; работать можно дальше.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Check both, or ask the hub’s administrator for a new password.</source>
        <translation>Проверьте их или попросите у администратора хаба новый пароль.</translation>
    </message>
    <message>
        <source>Ask the hub’s administrator for access.</source>
        <translation>Попросите доступ у администратора хаба.</translation>
    </message>
    <message>
        <source>Check the hub’s address in the settings. The password was not sent.</source>
        <translation>Проверьте адрес хаба в настройках. Пароль не отправлялся.</translation>
    </message>
    <message>
        <source>Ask the administrator for the hub’s present certificate file. The password was not sent.</source>
        <translation>Попросите у администратора нынешний файл сертификата хаба. Пароль не отправлялся.</translation>
    </message>
    <message>
        <source>Ask the administrator to turn encryption on. The password was not sent.</source>
        <translation>Попросите администратора включить шифрование. Пароль не отправлялся.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell the administrator before you try again from this network.</source>
        <translation>Ничего не отправлено. Сообщите администратору, прежде чем пробовать ещё раз из этой сети.</translation>
    </message>
    <message>
        <source>Ask the administrator to upgrade the hub. What waits here is kept.</source>
        <translation>Попросите администратора обновить хаб. Что ждёт здесь, сохранится.</translation>
    </message>
    <message>
        <source>Update the program on this desk. What waits here is kept.</source>
        <translation>Обновите программу на этом компьютере. Что ждёт здесь, сохранится.</translation>
    </message>
    <message>
        <source>What this desk did since is sent again by itself; nothing goes to citizens until then.</source>
        <translation>Сделанное здесь с тех пор отправится ещё раз само; до этого жителям ничего не уходит.</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Tell the hub’s administrator.</source>
        <translation>От него ничего не принято. Сообщите администратору хаба.</translation>
    </message>
</context>
<context>
    <name>otklik::ImportDialog</name>
    <message>
        <source>Name the columns…</source>
        <translation>Указать столбцы…</translation>
    </message>
    <message>
        <source>Import of appeals</source>
        <translation>Загрузка обращений</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Файлы (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>by the headers that the program knows</source>
        <translation>по заголовкам, которые программа знает</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>Смотрим, что в файле…</translation>
    </message>
    <message>
        <source>No column holds the text of an appeal: say with «Name the columns» which one does.</source>
        <translation>Ни в одном столбце нет текста обращения: нажмите «Указать столбцы» и выберите его.</translation>
    </message>
</context>
<context>
    <name>otklik::ImportReportDialog</name>
    <message>
        <source>Result of the import</source>
        <translation>Результат загрузки</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Почему отказано</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Сохранить отказанные строки…</translation>
    </message>
    <message>
        <source>%1: stopped. What was added stays; import the file again to go on, nothing will come in twice.</source>
        <translation>%1: остановлено. Добавленное осталось; загрузите файл ещё раз, чтобы продолжить, — дважды ничего не попадёт.</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Сохранить отказанные строки</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>Таблицы (*.xlsx)</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>отказанные строки</translation>
    </message>
    <message>
        <source>%1: stopped; %2. What was added stays; the file can be imported again to the same end, nothing will come in twice.</source>
        <translation>%1: остановлено; %2. Добавленное осталось; файл можно загрузить ещё раз с тем же итогом, дважды ничего не попадёт.</translation>
    </message>
</context>
<context>
    <name>otklik::ImportRun</name>
    <message>
        <source>Importing %1</source>
        <translation>Загрузка: %1</translation>
    </message>
</context>
<context>
    <name>otklik::JoinDialog</name>
    <message>
        <source>Mass problem</source>
        <translation>Массовая проблема</translation>
    </message>
    <message>
        <source>Name of the problem</source>
        <translation>Название проблемы</translation>
    </message>
    <message>
        <source>what has happened, and where</source>
        <translation>что случилось и где</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>open %1 of %2</source>
        <translation>открыто %1 из %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>Take out of “%1”</source>
        <translation>Убрать из «%1»</translation>
    </message>
    <message>
        <source>Looking for appeals like this one…</source>
        <translation>Ищем похожие обращения…</translation>
    </message>
    <message>
        <source>No other appeal is like this one.</source>
        <translation>Похожих обращений нет.</translation>
    </message>
    <message>
        <source>Like this one, of no problem yet: %1, marked %2. Ctrl+A marks all.</source>
        <translation>Похожи и пока ни к чему не присоединены: %1, отмечено %2. Ctrl+A отмечает все.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Join: %1</source>
        <translation>Присоединить: %1</translation>
    </message>
</context>
<context>
    <name>otklik::KeyTable</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Keys go by their place on the keyboard: they work on the Russian layout too.</source>
        <translation>Важно место клавиши, а не буква: они работают и в русской раскладке.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
</context>
<context>
    <name>otklik::KindWords</name>
    <message>
        <source>put a tag on</source>
        <translation>поставить метку</translation>
    </message>
    <message>
        <source>take a tag off</source>
        <translation>снять метку</translation>
    </message>
    <message>
        <source>set the topic</source>
        <translation>указать тему</translation>
    </message>
    <message>
        <source>set the place</source>
        <translation>указать место</translation>
    </message>
    <message>
        <source>set the importance</source>
        <translation>указать важность</translation>
    </message>
    <message>
        <source>set the type</source>
        <translation>указать тип</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>записать заметку</translation>
    </message>
    <message>
        <source>turn into another kind of appeal</source>
        <translation>перевести в другой вид</translation>
    </message>
    <message>
        <source>register</source>
        <translation>зарегистрировать</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>назначить</translation>
    </message>
    <message>
        <source>give back: not theirs</source>
        <translation>вернуть: не наше</translation>
    </message>
    <message>
        <source>draft a reply</source>
        <translation>подготовить ответ</translation>
    </message>
    <message>
        <source>submit a reply for approval</source>
        <translation>отправить ответ на согласование</translation>
    </message>
    <message>
        <source>approve the reply</source>
        <translation>согласовать ответ</translation>
    </message>
    <message>
        <source>return the reply</source>
        <translation>вернуть ответ</translation>
    </message>
    <message>
        <source>answer, or ask the author</source>
        <translation>ответить или спросить автора</translation>
    </message>
    <message>
        <source>redirect by competence</source>
        <translation>перенаправить по компетенции</translation>
    </message>
    <message>
        <source>leave without an answer</source>
        <translation>оставить без ответа</translation>
    </message>
    <message>
        <source>tell a duty service</source>
        <translation>сообщить дежурной службе</translation>
    </message>
    <message>
        <source>set the outcome</source>
        <translation>указать итог</translation>
    </message>
    <message>
        <source>extend the term</source>
        <translation>продлить срок</translation>
    </message>
    <message>
        <source>postpone</source>
        <translation>отложить</translation>
    </message>
    <message>
        <source>note a promise</source>
        <translation>записать обещание</translation>
    </message>
    <message>
        <source>move the promise</source>
        <translation>перенести обещание</translation>
    </message>
    <message>
        <source>say whether the promise was kept</source>
        <translation>отметить, выполнено ли обещание</translation>
    </message>
    <message>
        <source>take back to work</source>
        <translation>вернуть в работу</translation>
    </message>
    <message>
        <source>escalate</source>
        <translation>поднять на уровень выше</translation>
    </message>
    <message>
        <source>return from escalation</source>
        <translation>вернуть с верхнего уровня</translation>
    </message>
    <message>
        <source>hand on to another system</source>
        <translation>передать в другую систему</translation>
    </message>
    <message>
        <source>settle a delivery in doubt</source>
        <translation>решить о доставке</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отменить</translation>
    </message>
    <message>
        <source>join to a mass problem</source>
        <translation>присоединить к массовой проблеме</translation>
    </message>
    <message>
        <source>take out of its mass problem</source>
        <translation>убрать из массовой проблемы</translation>
    </message>
</context>
<context>
    <name>otklik::LadderPage</name>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>To whom, separated by «;»</source>
        <translation>Кому, через «;»</translation>
    </message>
    <message>
        <source>Name of level %1</source>
        <translation>Название уровня %1</translation>
    </message>
    <message>
        <source>To whom at level %1</source>
        <translation>Кому на уровне %1</translation>
    </message>
    <message>
        <source>Standard reasons</source>
        <translation>Обычные причины</translation>
    </message>
    <message>
        <source>Standard reasons, one a line; another can always be typed.</source>
        <translation>Обычные причины, по одной в строке; другую всегда можно вписать.</translation>
    </message>
    <message>
        <source>level %1 needs a name.</source>
        <translation>у уровня %1 нет названия.</translation>
    </message>
    <message>
        <source>at least one level above the executor has to stay.</source>
        <translation>над исполнителем должен остаться хотя бы один уровень.</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Передача выше</translation>
    </message>
    <message>
        <source>Regional centre</source>
        <translation>Региональный центр</translation>
    </message>
    <message>
        <source>Level %1 is the regional centre</source>
        <translation>Уровень %1 — региональный центр</translation>
    </message>
    <message>
        <source>In a team the appeal goes to the regional centre’s desks, with a number of its own there; what they decide comes back here.</source>
        <translation>В команде обращение появляется у сотрудников регионального центра под своим номером; их решение возвращается сюда.</translation>
    </message>
</context>
<context>
    <name>otklik::LawForm</name>
    <message>
        <source>number and date of the letter, or how the author was told</source>
        <translation>номер и дата письма или как сообщили автору</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>&amp;Номер:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Дата:</translation>
    </message>
    <message>
        <source>&amp;To whom:</source>
        <translation>&amp;Кому:</translation>
    </message>
    <message>
        <source>&amp;Why:</source>
        <translation>&amp;Почему:</translation>
    </message>
    <message>
        <source>the matter is in their competence, because…</source>
        <translation>вопрос в их компетенции, потому что…</translation>
    </message>
    <message>
        <source>&amp;Author told:</source>
        <translation>&amp;Автору сообщили:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;До:</translation>
    </message>
    <message>
        <source>what is still to be found out</source>
        <translation>что ещё нужно выяснить</translation>
    </message>
    <message>
        <source>whose it is, as far as they know</source>
        <translation>чей это вопрос, по их словам</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Вид:</translation>
    </message>
    <message>
        <source>what hindered</source>
        <translation>что помешало</translation>
    </message>
    <message>
        <source>&amp;What was done:</source>
        <translation>&amp;Что сделано:</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>&amp;Служба:</translation>
    </message>
    <message>
        <source>EDDS</source>
        <translation>ЕДДС</translation>
    </message>
    <message>
        <source>&amp;Who took it:</source>
        <translation>&amp;Кто принял:</translation>
    </message>
    <message>
        <source>name or position</source>
        <translation>имя или должность</translation>
    </message>
    <message>
        <source>&amp;Card number:</source>
        <translation>&amp;Номер карточки:</translation>
    </message>
    <message>
        <source>theirs, if they gave one</source>
        <translation>их номер, если назвали</translation>
    </message>
    <message>
        <source>&amp;What he said:</source>
        <translation>&amp;Что ответил:</translation>
    </message>
    <message>
        <source>The law gives until %1.</source>
        <translation>По закону — до %1.</translation>
    </message>
    <message>
        <source>&amp;Ground:</source>
        <translation>&amp;Основание:</translation>
    </message>
    <message>
        <source>&amp;Done:</source>
        <translation>&amp;Сделано:</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Источник: %1.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
</context>
<context>
    <name>otklik::LawSteps</name>
    <message>
        <source>Register: number and date</source>
        <translation>Зарегистрировать: номер и дата</translation>
    </message>
    <message>
        <source>Redirect by competence</source>
        <translation>Перенаправить по компетенции</translation>
    </message>
    <message>
        <source>Extend the law’s term</source>
        <translation>Продлить срок по закону</translation>
    </message>
    <message>
        <source>Leave without an answer, on a ground</source>
        <translation>Оставить без ответа, с основанием</translation>
    </message>
    <message>
        <source>Addressee gives it back: not theirs</source>
        <translation>Адресат возвращает: не его вопрос</translation>
    </message>
    <message>
        <source>It is another kind of appeal</source>
        <translation>Это другой вид обращения</translation>
    </message>
    <message>
        <source>The promise was kept</source>
        <translation>Обещание выполнено</translation>
    </message>
    <message>
        <source>Move the promise to another date</source>
        <translation>Перенести обещание на другую дату</translation>
    </message>
    <message>
        <source>The promise was broken</source>
        <translation>Обещание не выполнено</translation>
    </message>
    <message>
        <source>A duty service was told (EDDS, 112)</source>
        <translation>Сообщили дежурной службе (ЕДДС, 112)</translation>
    </message>
    <message>
        <source>The author has answered the question</source>
        <translation>Автор ответил на вопрос</translation>
    </message>
</context>
<context>
    <name>otklik::LegendBar</name>
    <message>
        <source>Legend</source>
        <translation>Обозначения</translation>
    </message>
</context>
<context>
    <name>otklik::LinkGate</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open this address in the browser? It comes from a citizen&apos;s text and leads to %1.</source>
        <translation>Открыть этот адрес в браузере? Он из текста гражданина и ведёт на %1.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>This is not a complete web address.</source>
        <translation>Это не полный адрес страницы.</translation>
    </message>
    <message>
        <source>Only web pages (http and https) are opened from citizens&apos; texts.</source>
        <translation>Из текстов граждан открываются только страницы http и https.</translation>
    </message>
    <message>
        <source>This address hides where it leads.</source>
        <translation>Этот адрес скрывает, куда ведёт.</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>Ссылка не открыта.</translation>
    </message>
</context>
<context>
    <name>otklik::ListStatus</name>
    <message>
        <source>Select all</source>
        <translation>Выбрать все</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Снять (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new: show</source>
        <translation>
            <numerusform>%Ln новое: показать</numerusform>
            <numerusform>%Ln новых: показать</numerusform>
            <numerusform>%Ln новых: показать</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Считаем…</translation>
    </message>
    <message>
        <source>Selected: %1 of %2</source>
        <translation>Выбрано: %1 из %2</translation>
    </message>
</context>
<context>
    <name>otklik::MainWindow</name>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Копии (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>%1: stop and close the program?</source>
        <translation>%1: остановить и закрыть программу?</translation>
    </message>
    <message>
        <source>What is already in the store stays there; the rest can be done again later.</source>
        <translation>Что уже в базе, там и останется; остальное можно сделать потом.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
</context>
<context>
    <name>otklik::MappingEditor</name>
    <message>
        <source>What the columns mean</source>
        <translation>Что в каких столбцах</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>определить</translation>
    </message>
    <message>
        <source>the usual ones; or as dd.MM.yyyy HH:mm</source>
        <translation>обычный; или, например, dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>a name, to choose it again next time</source>
        <translation>название, чтобы выбрать в другой раз</translation>
    </message>
    <message>
        <source>Separator (CSV)</source>
        <translation>Разделитель (CSV)</translation>
    </message>
    <message>
        <source>Encoding (CSV)</source>
        <translation>Кодировка (CSV)</translation>
    </message>
    <message>
        <source>Form of dates</source>
        <translation>Вид дат</translation>
    </message>
    <message>
        <source>Save under the name</source>
        <translation>Сохранить под названием</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>What we need</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Столбец файла</translation>
    </message>
    <message>
        <source>Where there is none, always</source>
        <translation>Если столбца нет, всегда</translation>
    </message>
    <message>
        <source>— none —</source>
        <translation>— нет —</translation>
    </message>
    <message>
        <source>%1, where there is no column</source>
        <translation>%1, если столбца нет</translation>
    </message>
    <message>
        <source>Say which column holds the text of the appeal or its title.</source>
        <translation>Укажите, в каком столбце текст обращения или заголовок.</translation>
    </message>
</context>
<context>
    <name>otklik::MunicipalityPage</name>
    <message>
        <source>Days begin and deadlines run in this time zone, whatever the computer’s own is. After a change the charts are counted anew.</source>
        <translation>По этому поясу начинаются дни и идут сроки, какой бы пояс ни был на компьютере. После изменения графики считаются заново.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>the municipality needs a name.</source>
        <translation>у муниципалитета должно быть название.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
</context>
<context>
    <name>otklik::OneQuestion</name>
    <message>
        <source>not chosen</source>
        <translation>не выбрано</translation>
    </message>
</context>
<context>
    <name>otklik::OperationWords</name>
    <message>
        <source>received</source>
        <translation>поступило</translation>
    </message>
    <message>
        <source>received: %1</source>
        <translation>поступило: %1</translation>
    </message>
    <message>
        <source>answer brought by the file, given %1</source>
        <translation>ответ из файла, дан %1</translation>
    </message>
    <message>
        <source>answer brought by the file, given %1 by %2</source>
        <translation>ответ из файла, дан %1, ответил %2</translation>
    </message>
    <message>
        <source>tag “%1” added</source>
        <translation>добавлен тег «%1»</translation>
    </message>
    <message>
        <source>tag “%1” removed</source>
        <translation>снят тег «%1»</translation>
    </message>
    <message>
        <source>topic cleared</source>
        <translation>тема снята</translation>
    </message>
    <message>
        <source>topic: %1</source>
        <translation>тема: %1</translation>
    </message>
    <message>
        <source>district: %1</source>
        <translation>район: %1</translation>
    </message>
    <message>
        <source>settlement: %1</source>
        <translation>населённый пункт: %1</translation>
    </message>
    <message>
        <source>address: %1</source>
        <translation>адрес: %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>назначено: %1</translation>
    </message>
    <message>
        <source>assignee removed</source>
        <translation>ответственный снят</translation>
    </message>
    <message>
        <source>department cleared</source>
        <translation>подразделение снято</translation>
    </message>
    <message>
        <source>department: %1</source>
        <translation>подразделение: %1</translation>
    </message>
    <message>
        <source>importance: %1</source>
        <translation>важность: %1</translation>
    </message>
    <message>
        <source>type: %1</source>
        <translation>тип: %1</translation>
    </message>
    <message>
        <source>outcome cleared, open again</source>
        <translation>итог снят, снова открыто</translation>
    </message>
    <message>
        <source>closed with the outcome “%1”</source>
        <translation>закрыто с итогом «%1»</translation>
    </message>
    <message>
        <source>outcome “%1”, stays open</source>
        <translation>итог «%1», остаётся открытым</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>внутренняя заметка</translation>
    </message>
    <message>
        <source>reply drafted</source>
        <translation>черновик ответа</translation>
    </message>
    <message>
        <source>reply submitted for approval</source>
        <translation>ответ на согласование</translation>
    </message>
    <message>
        <source>interim reply submitted for approval</source>
        <translation>промежуточный ответ на согласование</translation>
    </message>
    <message>
        <source>reply approved</source>
        <translation>ответ согласован</translation>
    </message>
    <message>
        <source>reply taken back from approval</source>
        <translation>ответ отозван с согласования</translation>
    </message>
    <message>
        <source>reply returned: %1</source>
        <translation>ответ возвращён: %1</translation>
    </message>
    <message>
        <source>interim answer recorded</source>
        <translation>записан промежуточный ответ</translation>
    </message>
    <message>
        <source>answer recorded</source>
        <translation>записан ответ</translation>
    </message>
    <message>
        <source>answer recorded, outcome “%1”</source>
        <translation>записан ответ, итог «%1»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>escalated to %1, answer by %2: %3</source>
        <translation>передано выше: %1, ответ до %2: %3</translation>
    </message>
    <message>
        <source>escalated to %1: %2</source>
        <translation>передано выше: %1: %2</translation>
    </message>
    <message>
        <source>returned from escalation: %1</source>
        <translation>вернулось сверху: %1</translation>
    </message>
    <message>
        <source>postponed until %1: %2</source>
        <translation>отложено до %1: %2</translation>
    </message>
    <message>
        <source>promised by %1: %2</source>
        <translation>обещано к %1: %2</translation>
    </message>
    <message>
        <source>back to work</source>
        <translation>снова в работе</translation>
    </message>
    <message>
        <source>an action undone</source>
        <translation>действие отменено</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>отменено: %1</translation>
    </message>
    <message>
        <source>unknown change</source>
        <translation>неизвестное изменение</translation>
    </message>
    <message>
        <source>operator %1</source>
        <translation>оператор %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
    <message>
        <source>the author wrote again</source>
        <translation>автор написал ещё</translation>
    </message>
    <message>
        <source>%1, there No. %2</source>
        <translation>%1, там № %2</translation>
    </message>
    <message>
        <source>taken up to us by %1, answer by %2: %3</source>
        <translation>передано нам: %1, ответить до %2: %3</translation>
    </message>
    <message>
        <source>taken up to us by %1: %2</source>
        <translation>передано нам: %1: %2</translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>возвращено: %1</translation>
    </message>
    <message>
        <source>to be handed on to %1: %2</source>
        <translation>передаётся в систему «%1»: %2</translation>
    </message>
    <message>
        <source>message from %1</source>
        <translation>сообщение из системы «%1»</translation>
    </message>
    <message>
        <source>is being delivered</source>
        <translation>доставляется</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>delivered: %1</source>
        <translation>доставлено: %1</translation>
    </message>
    <message>
        <source>cannot be delivered</source>
        <translation>доставить нельзя</translation>
    </message>
    <message>
        <source>cannot be delivered: %1</source>
        <translation>доставить нельзя: %1</translation>
    </message>
    <message>
        <source>not delivered yet, it will be tried again</source>
        <translation>пока не доставлено, будет новая попытка</translation>
    </message>
    <message>
        <source>it is unknown whether it was delivered</source>
        <translation>неизвестно, доставлено ли</translation>
    </message>
    <message>
        <source>settled: it was delivered</source>
        <translation>решено: доставлено</translation>
    </message>
    <message>
        <source>settled: it goes once more</source>
        <translation>решено: отправляется ещё раз</translation>
    </message>
    <message>
        <source>question to the author submitted for approval</source>
        <translation>вопрос автору отправлен на согласование</translation>
    </message>
    <message>
        <source>the author is asked</source>
        <translation>задан вопрос автору</translation>
    </message>
    <message>
        <source>promise moved to %1: %2</source>
        <translation>обещание перенесено на %1: %2</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>обещание выполнено</translation>
    </message>
    <message>
        <source>promise kept: %1</source>
        <translation>обещание выполнено: %1</translation>
    </message>
    <message>
        <source>promise broken: %1</source>
        <translation>обещание не выполнено: %1</translation>
    </message>
    <message>
        <source>back to work: %1</source>
        <translation>снова в работе: %1</translation>
    </message>
    <message>
        <source>%1 now: %2</source>
        <translation>теперь это «%1»: %2</translation>
    </message>
    <message>
        <source>registered: No. %1 of %2</source>
        <translation>зарегистрировано: № %1 от %2</translation>
    </message>
    <message>
        <source>redirected to %1: %2</source>
        <translation>перенаправлено: %1; %2</translation>
    </message>
    <message>
        <source>%1; the author was told: %2</source>
        <translation>%1; автору сообщили: %2</translation>
    </message>
    <message>
        <source>term extended until %1: %2; the author was told: %3</source>
        <translation>срок продлён до %1: %2; автору сообщили: %3</translation>
    </message>
    <message>
        <source>left without an answer: %1</source>
        <translation>без ответа: %1</translation>
    </message>
    <message>
        <source>left without an answer: %1; done: %2</source>
        <translation>без ответа: %1; сделано: %2</translation>
    </message>
    <message>
        <source>given back by the addressee: %1</source>
        <translation>адресат вернул: %1</translation>
    </message>
    <message>
        <source>%1 told, taken by %2</source>
        <translation>сообщили: %1, принял(а) %2</translation>
    </message>
    <message>
        <source>%1, card %2</source>
        <translation>%1, карточка %2</translation>
    </message>
    <message>
        <source>one of the mass problem “%1”</source>
        <translation>присоединено к массовой проблеме «%1»</translation>
    </message>
    <message>
        <source>taken out of its mass problem</source>
        <translation>убрано из массовой проблемы</translation>
    </message>
</context>
<context>
    <name>otklik::OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Работает здесь</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>Добавить оператора</translation>
    </message>
    <message>
        <source>every operator needs a name.</source>
        <translation>у каждого оператора должно быть имя.</translation>
    </message>
    <message>
        <source>two operators have the same name: %1.</source>
        <translation>два оператора с одним именем: %1.</translation>
    </message>
    <message>
        <source>you cannot mark yourself as gone: somebody else has to do it.</source>
        <translation>себя отметить ушедшим нельзя: это делает кто-то другой.</translation>
    </message>
    <message>
        <source>at least one administrator has to stay, or nobody could change this again.</source>
        <translation>должен остаться хотя бы один администратор, иначе это будет некому изменить.</translation>
    </message>
    <message>
        <source>Who has left is only marked: the history goes on naming them. An operator answers and escalates, a supervisor approves and undoes what others did, an administrator changes these settings, an observer only looks on.</source>
        <translation>Ушедших только отмечают: в истории они остаются. Оператор отвечает и передаёт выше, руководитель согласует и отменяет сделанное другими, администратор меняет эти настройки, наблюдатель только смотрит.</translation>
    </message>
</context>
<context>
    <name>otklik::OutboxModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>otklik::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Apply to the new state</source>
        <translation>Применить к новому состоянию</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Оставить заметкой</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Отказаться…</translation>
    </message>
    <message>
        <source>Hold or release</source>
        <translation>Придержать или отпустить</translation>
    </message>
    <message>
        <source>Open the appeal</source>
        <translation>Открыть обращение</translation>
    </message>
    <message>
        <source>Next in the outbox</source>
        <translation>Следующее в исходящих</translation>
    </message>
    <message>
        <source>Previous in the outbox</source>
        <translation>Предыдущее в исходящих</translation>
    </message>
    <message>
        <source>Outbox: %1</source>
        <translation>Исходящие: %1</translation>
    </message>
    <message>
        <source>Nothing waits: everything that was done here is at the hub.</source>
        <translation>Ничего не ждёт: всё, что сделано здесь, уже на хабе.</translation>
    </message>
    <message>
        <source>This desk works alone: what is done here stays here. To work in a team, open Settings → Team (Ctrl+,).</source>
        <translation>Этот компьютер работает один: всё сделанное остаётся здесь. Чтобы работать командой, откройте «Настройки → Команда» (Ctrl+,).</translation>
    </message>
    <message>
        <source>It stays here until you release it.</source>
        <translation>Останется здесь, пока вы не отпустите.</translation>
    </message>
    <message>
        <source>It goes by itself as soon as the hub can be reached.</source>
        <translation>Уйдёт само, как только хаб будет доступен.</translation>
    </message>
    <message>
        <source>Meanwhile: %1</source>
        <translation>Тем временем: %1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Отпустить</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Придержать</translation>
    </message>
    <message>
        <source>Applied to the new state; it goes to the hub again.</source>
        <translation>Применено к новому состоянию, отправится на хаб ещё раз.</translation>
    </message>
    <message>
        <source>Kept as an internal note of the appeal.</source>
        <translation>Оставлено внутренней заметкой обращения.</translation>
    </message>
    <message>
        <source>Drop “%1” in appeal %2?</source>
        <translation>Отказаться от «%1» в обращении %2?</translation>
    </message>
    <message>
        <source>It is taken back here and never goes to the hub.</source>
        <translation>Здесь это отменится и на хаб не уйдёт.</translation>
    </message>
    <message>
        <source>It is taken back here and never goes to the hub: “%1”</source>
        <translation>Здесь это отменится и на хаб не уйдёт: «%1»</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Dropped: it does not go to the hub.</source>
        <translation>Отказались: на хаб это не уйдёт.</translation>
    </message>
    <message>
        <source>Released: it goes with the next call.</source>
        <translation>Отпущено: уйдёт при следующем вызове.</translation>
    </message>
    <message>
        <source>Held: it does not go until you release it.</source>
        <translation>Придержано: не уйдёт, пока не отпустите.</translation>
    </message>
</context>
<context>
    <name>otklik::OutboxStrip</name>
    <message>
        <source>Open the outbox</source>
        <translation>Открыть исходящие</translation>
    </message>
    <message numerus="yes">
        <source>The hub has refused %Ln change(s) of yours.</source>
        <translation>
            <numerusform>Хаб отклонил %Ln ваше действие.</numerusform>
            <numerusform>Хаб отклонил %Ln ваших действия.</numerusform>
            <numerusform>Хаб отклонил %Ln ваших действий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not at the hub yet: %Ln change(s).</source>
        <translation>
            <numerusform>Ещё не на хабе: %Ln действие.</numerusform>
            <numerusform>Ещё не на хабе: %Ln действия.</numerusform>
            <numerusform>Ещё не на хабе: %Ln действий.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::OutboxWords</name>
    <message>
        <source>somebody else has answered</source>
        <translation>ответил кто-то другой</translation>
    </message>
    <message>
        <source>Your answer was not sent: somebody else has answered this appeal.</source>
        <translation>Ваш ответ не отправлен: на это обращение уже ответил кто-то другой.</translation>
    </message>
    <message>
        <source>Read the other answer. If yours adds something, apply it to the new state; else keep it as a note or drop it.</source>
        <translation>Прочитайте другой ответ. Если ваш что-то добавляет, примените его к новому состоянию, иначе оставьте заметкой или откажитесь.</translation>
    </message>
    <message>
        <source>the appeal has changed</source>
        <translation>обращение изменилось</translation>
    </message>
    <message>
        <source>The appeal has changed since you looked at it.</source>
        <translation>Обращение изменилось с тех пор, как вы его смотрели.</translation>
    </message>
    <message>
        <source>Open the appeal; if it still holds, apply it to the new state.</source>
        <translation>Откройте обращение; если действие всё ещё верно, примените его к новому состоянию.</translation>
    </message>
    <message>
        <source>the hub does not know the appeal</source>
        <translation>хаб не знает обращения</translation>
    </message>
    <message>
        <source>The hub does not know this appeal.</source>
        <translation>Хаб не знает этого обращения.</translation>
    </message>
    <message>
        <source>If the appeal itself stands in this list, settle it first.</source>
        <translation>Если само обращение есть в этом списке, сначала решите с ним.</translation>
    </message>
    <message>
        <source>rests on something refused</source>
        <translation>опирается на отклонённое</translation>
    </message>
    <message>
        <source>It rests on something that the hub has refused.</source>
        <translation>Опирается на действие, которое хаб отклонил.</translation>
    </message>
    <message>
        <source>Settle what stands above it first.</source>
        <translation>Сначала решите с тем, что стоит выше.</translation>
    </message>
    <message>
        <source>your role does not allow it</source>
        <translation>ваша роль не позволяет</translation>
    </message>
    <message>
        <source>Your role in the team does not allow this.</source>
        <translation>Ваша роль в команде этого не позволяет.</translation>
    </message>
    <message>
        <source>Ask a supervisor, or keep the words as a note.</source>
        <translation>Обратитесь к руководителю или оставьте текст заметкой.</translation>
    </message>
    <message>
        <source>another operator did this</source>
        <translation>это сделал другой оператор</translation>
    </message>
    <message>
        <source>What you undid was done by another operator.</source>
        <translation>То, что вы отменили, сделал другой оператор.</translation>
    </message>
    <message>
        <source>They or a supervisor can undo it.</source>
        <translation>Отменить могут он сам или руководитель.</translation>
    </message>
    <message>
        <source>the reply is your own</source>
        <translation>это ваш же ответ</translation>
    </message>
    <message>
        <source>Your own reply is approved by somebody else.</source>
        <translation>Ваш ответ согласует кто-то другой.</translation>
    </message>
    <message>
        <source>Ask another operator to look at it.</source>
        <translation>Попросите посмотреть другого оператора.</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>нечего отменять</translation>
    </message>
    <message>
        <source>What you undid is not at the hub.</source>
        <translation>Того, что вы отменили, на хабе нет.</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>отменить нельзя</translation>
    </message>
    <message>
        <source>This cannot be undone any more.</source>
        <translation>Это уже нельзя отменить.</translation>
    </message>
    <message>
        <source>another desk has received it</source>
        <translation>его уже приняли на другом компьютере</translation>
    </message>
    <message>
        <source>Another desk has received this appeal before.</source>
        <translation>Это обращение уже приняли на другом компьютере.</translation>
    </message>
    <message>
        <source>longer than the hub takes</source>
        <translation>длиннее, чем принимает хаб</translation>
    </message>
    <message>
        <source>It is longer than the hub takes.</source>
        <translation>Текст длиннее, чем принимает хаб.</translation>
    </message>
    <message>
        <source>Open the appeal and write it shorter, then drop this one.</source>
        <translation>Откройте обращение, напишите короче, а от этого откажитесь.</translation>
    </message>
    <message>
        <source>the hub has something else under its number</source>
        <translation>под этим номером на хабе другое</translation>
    </message>
    <message>
        <source>The hub has something else under the same inner number: this store was probably copied from another desk.</source>
        <translation>Под тем же внутренним номером на хабе другое: похоже, это хранилище скопировали с другого компьютера.</translation>
    </message>
    <message>
        <source>Apply it to the new state: it gets a number of its own.</source>
        <translation>Примените к новому состоянию: действие получит свой номер.</translation>
    </message>
    <message>
        <source>goes once more: the hub had lost it</source>
        <translation>уйдёт ещё раз: хаб его потерял</translation>
    </message>
    <message>
        <source>waits for the hub</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>at the hub</source>
        <translation>на хабе</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отклонено: %1</translation>
    </message>
    <message>
        <source>held by you</source>
        <translation>придержано вами</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The hub cannot read this (%1).</source>
        <translation>Хаб не может это прочитать (%1).</translation>
    </message>
    <message>
        <source>the hub cannot read it</source>
        <translation>хаб не может прочитать</translation>
    </message>
    <message>
        <source>Tell support what you did. The words stay here until you decide.</source>
        <translation>Сообщите в поддержку, что вы делали. Текст останется здесь, пока вы не решите.</translation>
    </message>
    <message>
        <source>%1 — %2: “%3”</source>
        <translation>%1 — %2: «%3»</translation>
    </message>
    <message>
        <source>another body answers</source>
        <translation>отвечает другой орган</translation>
    </message>
    <message>
        <source>The municipality that this appeal came from answers its author.</source>
        <translation>Автору отвечает муниципалитет, из которого пришло обращение.</translation>
    </message>
    <message>
        <source>Return the appeal with what was decided, and drop this answer.</source>
        <translation>Верните обращение с решением, а этот ответ уберите.</translation>
    </message>
    <message>
        <source>somebody else has handed it on</source>
        <translation>уже передано другим</translation>
    </message>
    <message>
        <source>Somebody else has handed this appeal on to another system.</source>
        <translation>Кто-то уже передал это обращение в другую систему.</translation>
    </message>
    <message>
        <source>Open the appeal and see what became of it, then drop this one.</source>
        <translation>Откройте обращение и посмотрите, что с заявкой; свою затем уберите.</translation>
    </message>
</context>
<context>
    <name>otklik::PasswordDialog</name>
    <message>
        <source>Keep it in this computer’s keychain</source>
        <translation>Запомнить в хранилище паролей этого компьютера</translation>
    </message>
    <message>
        <source>Password of the team</source>
        <translation>Пароль команды</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>To exchange appeals with the team. Without it you work offline: nothing is lost, and it is sent later.</source>
        <translation>Чтобы обмениваться обращениями с командой. Без него вы работаете без связи: ничего не теряется, всё отправится позже.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Work offline (Esc)</source>
        <translation>Работать без связи (Esc)</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>Name at the hub</source>
        <translation>Имя на хабе</translation>
    </message>
</context>
<context>
    <name>otklik::PeriodWords</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Прошлая неделя</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Другие дни</translation>
    </message>
</context>
<context>
    <name>otklik::Pickers</name>
    <message>
        <source>is set: take off</source>
        <translation>стоит: снять</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>новый тег</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>three letters of the topic</source>
        <translation>три буквы темы</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>a tag, known or new</source>
        <translation>тег, известный или новый</translation>
    </message>
    <message>
        <source>to me</source>
        <translation>мне</translation>
    </message>
    <message>
        <source>department</source>
        <translation>подразделение</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>take the assignee off</source>
        <translation>снять ответственного</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Без подразделения</translation>
    </message>
    <message>
        <source>clear the department</source>
        <translation>снять подразделение</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>a person or a department</source>
        <translation>сотрудник или подразделение</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>importance</source>
        <translation>важность</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>как набрано</translation>
    </message>
</context>
<context>
    <name>otklik::PlainTableModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>otklik::PlainText</name>
    <message>
        <source>emoji: %1 more</source>
        <translation>эмодзи: ещё %1</translation>
    </message>
</context>
<context>
    <name>otklik::PlanWords</name>
    <message>
        <source>%1
%2: %3 of %4</source>
        <translation>%1
%2: %3 из %4</translation>
    </message>
    <message>
        <source>%1
%2: %3, n = %4</source>
        <translation>%1
%2: %3, n = %4</translation>
    </message>
    <message>
        <source>%1 in time, n = %2</source>
        <translation>в срок %1, n = %2</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
</context>
<context>
    <name>otklik::PostponeDialog</name>
    <message>
        <source>Put off, nobody is waiting</source>
        <translation>Отложить, никто не ждёт</translation>
    </message>
    <message>
        <source>Promised to the author</source>
        <translation>Обещано автору</translation>
    </message>
    <message>
        <source>Postpone or promise</source>
        <translation>Отложить или обещать</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;До:</translation>
    </message>
    <message>
        <source>1 tomorrow · 2 in three days · 3 in a week · 4 in two weeks · 5 in a month</source>
        <translation>1 завтра · 2 через три дня · 3 через неделю · 4 через две недели · 5 через месяц</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Текст:</translation>
    </message>
    <message>
        <source>what was promised</source>
        <translation>что обещали</translation>
    </message>
    <message>
        <source>why it is put off</source>
        <translation>почему откладываем</translation>
    </message>
    <message>
        <source>Note the promise</source>
        <translation>Записать обещание</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Отложить</translation>
    </message>
</context>
<context>
    <name>otklik::PreviewView</name>
    <message>
        <source>Columns of the file</source>
        <translation>Столбцы файла</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Столбец файла</translation>
    </message>
    <message>
        <source>Is read as</source>
        <translation>Читается как</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>Not in the file: %1.</source>
        <translation>Нет в файле: %1.</translation>
    </message>
    <message>
        <source>Line %1 will be refused: %2.</source>
        <translation>Строка %1 не загрузится: %2.</translation>
    </message>
    <message>
        <source>Line %1 will be refused: %2, column “%3”.</source>
        <translation>Строка %1 не загрузится: %2, столбец «%3».</translation>
    </message>
    <message>
        <source>— not known, not taken —</source>
        <translation>— неизвестен, не берём —</translation>
    </message>
    <message>
        <source>— not needed —</source>
        <translation>— не нужен —</translation>
    </message>
</context>
<context>
    <name>otklik::ProblemModel</name>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Районы</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первое</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Последнее</translation>
    </message>
</context>
<context>
    <name>otklik::ProblemPage</name>
    <message>
        <source>also those that are over</source>
        <translation>и завершённые</translation>
    </message>
    <message>
        <source>Mass problems</source>
        <translation>Массовые проблемы</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Answer all…</source>
        <translation>Ответить всем…</translation>
    </message>
    <message>
        <source>Approve all</source>
        <translation>Согласовать все</translation>
    </message>
    <message>
        <source>Send what is approved</source>
        <translation>Отправить согласованное</translation>
    </message>
    <message>
        <source>Close all…</source>
        <translation>Закрыть все…</translation>
    </message>
    <message>
        <source>Join the marked</source>
        <translation>Присоединить отмеченные</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Следующая проблема</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Предыдущая проблема</translation>
    </message>
    <message>
        <source>Mass problems: open %1, appeals without an answer %2</source>
        <translation>Массовые проблемы: открыто %1, обращений без ответа %2</translation>
    </message>
    <message>
        <source>No mass problem is open. Where several appeals have one cause, mark one in the list and press M: the others like it are found, and all can be answered with one text.</source>
        <translation>Открытых массовых проблем нет. Если у нескольких обращений одна причина, станьте на одно из них в списке и нажмите M: похожие найдутся сами, и всем можно будет ответить одним текстом.</translation>
    </message>
    <message numerus="yes">
        <source>%1. Waiting: %n people</source>
        <translation>
            <numerusform>%1. Ждёт %n человек</numerusform>
            <numerusform>%1. Ждут %n человека</numerusform>
            <numerusform>%1. Ждут %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>No other open appeal is like these.</source>
        <translation>Других похожих открытых обращений нет.</translation>
    </message>
    <message>
        <source>Close all: %1</source>
        <translation>Закрыть все: %1</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>чем закончилось</translation>
    </message>
    <message>
        <source>Rename the problem</source>
        <translation>Название проблемы</translation>
    </message>
    <message>
        <source>what has happened, and where</source>
        <translation>что случилось и где</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Like these and of no problem yet: %1. Space marks one, Ctrl+A all, M joins.</source>
        <translation>Похожи и пока ни к чему не присоединены: %1. Пробел отмечает одно, Ctrl+A все, M присоединяет.</translation>
    </message>
</context>
<context>
    <name>otklik::ProblemStrip</name>
    <message>
        <source>Mass problem: %1</source>
        <translation>Массовая проблема: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>May be of the mass problem “%1”: %2</source>
        <translation>Похоже на массовую проблему «%1»: %2</translation>
    </message>
    <message>
        <source>Join (M)</source>
        <translation>Присоединить (M)</translation>
    </message>
    <message>
        <source>Like this one: %1</source>
        <translation>Похоже на это: %1</translation>
    </message>
</context>
<context>
    <name>otklik::ProfileMenu</name>
    <message>
        <source>Add a ready one</source>
        <translation>Добавить готовый</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Добавить из файла…</translation>
    </message>
    <message>
        <source>Write to a file</source>
        <translation>Записать в файл</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Regulation from a file</source>
        <translation>Регламент из файла</translation>
    </message>
    <message>
        <source>Regulations (*.json)</source>
        <translation>Регламенты (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Regulation to a file</source>
        <translation>Регламент в файл</translation>
    </message>
</context>
<context>
    <name>otklik::Program</name>
    <message>
        <source>The language can be changed when this is done: %1.</source>
        <translation>Язык можно сменить, когда закончится: %1.</translation>
    </message>
</context>
<context>
    <name>otklik::PropertyPanel</name>
    <message>
        <source>Step:</source>
        <translation>Шаг:</translation>
    </message>
    <message>
        <source>Topic (T):</source>
        <translation>Тема (T):</translation>
    </message>
    <message>
        <source>Tags (G):</source>
        <translation>Теги (G):</translation>
    </message>
    <message>
        <source>District (D):</source>
        <translation>Район (D):</translation>
    </message>
    <message>
        <source>Settlement:</source>
        <translation>Нас. пункт:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Адрес:</translation>
    </message>
    <message>
        <source>Department (A):</source>
        <translation>Подразделение (A):</translation>
    </message>
    <message>
        <source>Assignee (A):</source>
        <translation>Ответственный (A):</translation>
    </message>
    <message>
        <source>Importance (I):</source>
        <translation>Важность (I):</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Тип:</translation>
    </message>
    <message>
        <source>Outcome (O):</source>
        <translation>Итог (O):</translation>
    </message>
    <message>
        <source>Escalation (E):</source>
        <translation>Выше (E):</translation>
    </message>
    <message>
        <source>Put off (P):</source>
        <translation>Отложено (P):</translation>
    </message>
    <message>
        <source>until %1: %2</source>
        <translation>до %1: %2</translation>
    </message>
    <message>
        <source>promised by %1: %2</source>
        <translation>обещано к %1: %2</translation>
    </message>
    <message>
        <source>Step in the source: %1</source>
        <translation>Шаг в источнике: %1</translation>
    </message>
    <message>
        <source>Due in the source: %1</source>
        <translation>Срок в источнике: %1</translation>
    </message>
    <message>
        <source>Marked as a repeat by the source</source>
        <translation>В источнике отмечено как повторное</translation>
    </message>
    <message>
        <source>Handed on (F):</source>
        <translation>Передано (F):</translation>
    </message>
    <message>
        <source>%1, there No. %2</source>
        <translation>%1, там № %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>The same author has sent the same words before</source>
        <translation>Тот же автор уже присылал этот же текст</translation>
    </message>
</context>
<context>
    <name>otklik::RefusalList</name>
    <message>
        <source>Not done everywhere</source>
        <translation>Сделано не везде</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>№ %1: %2</translation>
    </message>
</context>
<context>
    <name>otklik::ReplyComposer</name>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Template (;)</source>
        <translation>Шаблон (;)</translation>
    </message>
    <message>
        <source>For approval</source>
        <translation>На согласование</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Согласовать</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>Заметка (N)</translation>
    </message>
    <message>
        <source>Final answer</source>
        <translation>Окончательный ответ</translation>
    </message>
    <message>
        <source>Interim answer</source>
        <translation>Промежуточный ответ</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>итог</translation>
    </message>
    <message>
        <source>Answer to the citizen. R begins, ; takes a template, Tab goes to the next field to fill in.</source>
        <translation>Ответ гражданину. R — начать, ; — шаблон, Tab — к следующему полю.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>The draft is on the disk: it survives a power cut</source>
        <translation>Черновик на диске: переживёт отключение света</translation>
    </message>
    <message>
        <source>Record the answer (Ctrl+Enter)</source>
        <translation>Записать ответ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>For approval (Ctrl+Enter)</source>
        <translation>На согласование (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Take back to change</source>
        <translation>Отозвать и изменить</translation>
    </message>
    <message>
        <source>Your answer waits for the approval of another operator.</source>
        <translation>Ваш ответ ждёт согласования другого оператора.</translation>
    </message>
    <message>
        <source>%1 submitted this answer for approval.</source>
        <translation>На согласование отправил(а) %1.</translation>
    </message>
    <message>
        <source>The answer of %1 is approved and can be recorded.</source>
        <translation>Ответ согласован, можно записать. Автор: %1.</translation>
    </message>
    <message>
        <source>Answered and closed. To answer once more, clear the outcome.</source>
        <translation>Отвечено и закрыто. Чтобы ответить ещё раз, снимите итог.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>лишний %n знак</numerusform>
            <numerusform>лишние %n знака</numerusform>
            <numerusform>лишних %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Template into the reply</source>
        <translation>Шаблон в ответ</translation>
    </message>
    <message>
        <source>Record the answer, or submit it for approval</source>
        <translation>Записать ответ или отправить на согласование</translation>
    </message>
    <message>
        <source>Submit the answer for approval</source>
        <translation>Отправить ответ на согласование</translation>
    </message>
    <message>
        <source>Approve the answer</source>
        <translation>Согласовать ответ</translation>
    </message>
    <message>
        <source>Return the answer</source>
        <translation>Вернуть ответ</translation>
    </message>
    <message>
        <source>interim</source>
        <translation>промежуточный</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>name of the template</source>
        <translation>название шаблона</translation>
    </message>
    <message>
        <source>what has to be changed; Ctrl+Enter returns it</source>
        <translation>что исправить; Ctrl+Enter возвращает</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>черновик сохранён %1</translation>
    </message>
    <message>
        <source>The draft is not saved. %1 The text stays here and will be tried again.</source>
        <translation>Черновик не сохранён. %1 Текст остаётся здесь, программа попробует сохранить ещё раз.</translation>
    </message>
    <message>
        <source>Send the answer (Ctrl+Enter)</source>
        <translation>Отправить ответ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The gateway delivers the answer where the appeal came from.</source>
        <translation>Шлюз доставит ответ туда, откуда пришло обращение.</translation>
    </message>
    <message>
        <source>The answer is recorded as answered and can be exported as a file of answers. No channel delivers answers to this appeal: this program does not send it.</source>
        <translation>Ответ записывается как данный, его можно выгрузить файлом ответов. Для этого обращения канал не подключён: сама программа его не отправляет.</translation>
    </message>
    <message>
        <source>You only look on here.</source>
        <translation>Здесь вы только наблюдаете.</translation>
    </message>
    <message>
        <source>Returned. %1 answers the author.</source>
        <translation>Возвращено. Автору отвечает %1.</translation>
    </message>
    <message>
        <source>%1 answers the author. Return the appeal with what was decided: Shift+E.</source>
        <translation>Автору отвечает %1. Верните обращение с решением: Shift+E.</translation>
    </message>
    <message>
        <source>Question to the author</source>
        <translation>Вопрос автору</translation>
    </message>
    <message>
        <source>Final, interim or a question</source>
        <translation>Окончательный, промежуточный или вопрос</translation>
    </message>
</context>
<context>
    <name>otklik::RowWording</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>не срочно</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>срок сегодня</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>поступило %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <comment>of escalation</comment>
        <translation>уровень %1</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>согласовано</translation>
    </message>
    <message>
        <source>for approval</source>
        <translation>на согласовании</translation>
    </message>
    <message>
        <source>promise: %1</source>
        <translation>обещание: %1</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>interim answer</source>
        <translation>промежуточный ответ</translation>
    </message>
    <message>
        <source>replies: %1</source>
        <translation>ответы: %1</translation>
    </message>
    <message>
        <source>notes: %1</source>
        <translation>заметки: %1</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>без имени</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Поступило: %1</translation>
    </message>
    <message>
        <source>First answer due: %1</source>
        <translation>Срок первого ответа: %1</translation>
    </message>
    <message>
        <source>First answer given: %1</source>
        <translation>Первый ответ дан: %1</translation>
    </message>
    <message>
        <source>Final answer due: %1</source>
        <translation>Срок окончательного ответа: %1</translation>
    </message>
    <message>
        <source>Promised until: %1</source>
        <translation>Обещано к: %1</translation>
    </message>
    <message>
        <source>Postponed until: %1</source>
        <translation>Отложено до: %1</translation>
    </message>
    <message>
        <source>Escalation due: %1</source>
        <translation>Ответ сверху до: %1</translation>
    </message>
    <message>
        <source>Nearest of the other clocks: %1</source>
        <translation>Ближайший из других сроков: %1</translation>
    </message>
    <message>
        <source>mass: %1</source>
        <translation>массовая: %1</translation>
    </message>
</context>
<context>
    <name>otklik::RuleWords</name>
    <message>
        <source>Counted: appeals received in the period (%1), in the state they have now. n = %2.</source>
        <translation>Считаем: обращения, поступившие за период (%1), в нынешнем состоянии. n = %2.</translation>
    </message>
    <message>
        <source>Counted: events in the period (%1): an appeal on the day it was received, a first answer on the day it was given, whenever the appeal had come. n = %2.</source>
        <translation>Считаем: события за период (%1): обращение — в день поступления, первый ответ — в день, когда он дан, когда бы обращение ни пришло. n = %2.</translation>
    </message>
    <message>
        <source>In time: the first answer, interim or final, was given no later than its due time.</source>
        <translation>В срок: первый ответ, промежуточный или окончательный, дан не позже срока.</translation>
    </message>
    <message>
        <source>In time: the first answer, interim or final, was given no later than its due time by the calendar «%1».</source>
        <translation>В срок: первый ответ, промежуточный или окончательный, дан не позже срока по календарю «%1».</translation>
    </message>
    <message>
        <source>Overdue: open, no answer yet, the due time has passed. Every appeal is in one part of the bar.</source>
        <translation>Просрочено: открыто, ответа ещё нет, срок прошёл. Каждое обращение попадает только в одну часть полосы.</translation>
    </message>
    <message>
        <source>Time from receipt to the first answer by the clock, nights and weekends included; median and mean of the answered. Share in time is of the answered that had a deadline; not given for fewer than two.</source>
        <translation>Время от поступления до первого ответа подряд, с ночами и выходными; медиана и среднее по отвеченным. Доля в срок — от отвеченных, у которых был срок; если их меньше двух, не показываем.</translation>
    </message>
    <message>
        <source>Open: not done, answered or not. Age is counted in calendar days since the day of receipt.</source>
        <translation>Открыто: не готово, с ответом или без. Возраст — в календарных днях со дня поступления.</translation>
    </message>
    <message>
        <source>Time zone %1. As of %2.</source>
        <translation>Часовой пояс: %1. Данные на %2.</translation>
    </message>
    <message>
        <source>%1 Filters are on.</source>
        <translation>%1 Включены фильтры.</translation>
    </message>
</context>
<context>
    <name>otklik::SavedViews</name>
    <message>
        <source>Save the view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>Название вида:</translation>
    </message>
</context>
<context>
    <name>otklik::ServiceField</name>
    <message>
        <source>What is asked for</source>
        <translation>О чём заявка</translation>
    </message>
    <message>
        <source>three letters of it, arrows, Enter</source>
        <translation>три буквы названия, стрелки, Enter</translation>
    </message>
    <message>
        <source>What may be asked for</source>
        <translation>О чём можно подать заявку</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Прочее</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Ничего с таким названием.</translation>
    </message>
</context>
<context>
    <name>otklik::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>Only an administrator changes this. It is shown so that you know how it is set.</source>
        <translation>Это меняет только администратор. Показываем, чтобы вы знали, как настроено.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Не сохранено: %1</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Не сохранено.</translation>
    </message>
</context>
<context>
    <name>otklik::SheetWords</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>otklik::StatsWords</name>
    <message>
        <source>Received</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Отвечено в срок</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>Отвечено с опозданием</translation>
    </message>
    <message>
        <source>Answered, no deadline</source>
        <translation>Отвечено, без срока</translation>
    </message>
    <message>
        <source>Waiting, in time</source>
        <translation>Ждёт, срок не вышел</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Closed without an answer</source>
        <translation>Закрыто без ответа</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Group of topics</source>
        <translation>Группа тем</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>by districts</source>
        <translation>по районам</translation>
    </message>
    <message>
        <source>by groups of topics</source>
        <translation>по группам тем</translation>
    </message>
    <message>
        <source>by topics</source>
        <translation>по темам</translation>
    </message>
    <message>
        <source>by channels</source>
        <translation>по каналам</translation>
    </message>
    <message>
        <source>by operators</source>
        <translation>по операторам</translation>
    </message>
    <message>
        <source>by departments</source>
        <translation>по подразделениям</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Не указано</translation>
    </message>
    <message numerus="yes">
        <source>%n more district(s)</source>
        <translation>
            <numerusform>ещё %n район</numerusform>
            <numerusform>ещё %n района</numerusform>
            <numerusform>ещё %n районов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s)</source>
        <translation>
            <numerusform>ещё %n группа</numerusform>
            <numerusform>ещё %n группы</numerusform>
            <numerusform>ещё %n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s)</source>
        <translation>
            <numerusform>ещё %n тема</numerusform>
            <numerusform>ещё %n темы</numerusform>
            <numerusform>ещё %n тем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more channel(s)</source>
        <translation>
            <numerusform>ещё %n канал</numerusform>
            <numerusform>ещё %n канала</numerusform>
            <numerusform>ещё %n каналов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more operator(s)</source>
        <translation>
            <numerusform>ещё %n оператор</numerusform>
            <numerusform>ещё %n оператора</numerusform>
            <numerusform>ещё %n операторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more department(s)</source>
        <translation>
            <numerusform>ещё %n подразделение</numerusform>
            <numerusform>ещё %n подразделения</numerusform>
            <numerusform>ещё %n подразделений</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>1–2 days ago</source>
        <translation>1–2 дня назад</translation>
    </message>
    <message>
        <source>3–6 days ago</source>
        <translation>3–6 дней назад</translation>
    </message>
    <message>
        <source>7–29 days ago</source>
        <translation>7–29 дней назад</translation>
    </message>
    <message>
        <source>30 days ago and earlier</source>
        <translation>30 дней назад и раньше</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>неделя с %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>по %1</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>за всё время</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 д %2 ч</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>by municipalities</source>
        <translation>по муниципалитетам</translation>
    </message>
    <message numerus="yes">
        <source>%n more municipality(ies)</source>
        <translation>
            <numerusform>ещё %n муниципалитет</numerusform>
            <numerusform>ещё %n муниципалитета</numerusform>
            <numerusform>ещё %n муниципалитетов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <source>Change the operator</source>
        <translation>Сменить оператора</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Оператор: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Открыть исходящие</translation>
    </message>
    <message>
        <source>Exchange with the team now</source>
        <translation>Обменяться с командой сейчас</translation>
    </message>
</context>
<context>
    <name>otklik::StoreWatch</name>
    <message>
        <source>The store is opened for reading only: you can look, search and export, but nothing can be saved. Check the rights to the folder %1.</source>
        <translation>База открыта только для чтения: можно смотреть, искать и выгружать, но не сохранять. Проверьте права на папку %1.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть заново</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>The store’s file is damaged. Nothing more is written to it. Restore a backup; the damaged file is kept beside it.</source>
        <translation>Файл базы повреждён. Больше в него ничего не пишется. Восстановите базу из копии; повреждённый файл останется рядом.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>The store’s file is not in its folder any more: %1. What is open here can still be saved as a copy; do that before closing the program.</source>
        <translation>Файла базы больше нет в его папке: %1. Открытое здесь ещё можно сохранить как копию; сделайте это до закрытия программы.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>There is no room left on the disk: the last change was not made. What was saved before is safe, and what you are typing stays in the editor. Free some space: the program looks again by itself.</source>
        <translation>На диске не осталось места: последнее изменение не записано. Всё, что записано раньше, цело, а текст, который вы набираете, остаётся в редакторе. Освободите место: программа проверит сама.</translation>
    </message>
    <message>
        <source>The store cannot be written to: the last change was not made. What was saved before is safe, and what you are typing stays in the editor. Check the rights to the folder %1: the program tries again by itself.</source>
        <translation>В базу нельзя записать: последнее изменение не записано. Всё, что записано раньше, цело, а текст, который вы набираете, остаётся в редакторе. Проверьте права на папку %1: программа попробует ещё раз сама.</translation>
    </message>
</context>
<context>
    <name>otklik::TableWords</name>
    <message>
        <source>Workload %1</source>
        <translation>Нагрузка %1</translation>
    </message>
    <message>
        <source>Time to the first answer %1</source>
        <translation>Время до первого ответа %1</translation>
    </message>
    <message>
        <source>Age of open appeals %1</source>
        <translation>Возраст открытых обращений %1</translation>
    </message>
    <message>
        <source>Received and answered over time</source>
        <translation>Поступило и отвечено по дням</translation>
    </message>
    <message>
        <source>In time, %</source>
        <translation>В срок, %</translation>
    </message>
    <message>
        <source>Median, h</source>
        <translation>Медиана, ч</translation>
    </message>
    <message>
        <source>Mean, h</source>
        <translation>Среднее, ч</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>С опозданием</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>В срок</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>First answers given</source>
        <translation>Дано первых ответов</translation>
    </message>
</context>
<context>
    <name>otklik::TagsPage</name>
    <message>
        <source>In the list and in the card one key puts the tag on the appeal or takes it off.</source>
        <translation>В списке и в карточке тег ставится и снимается одной клавишей.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Клавиша %1</translation>
    </message>
    <message>
        <source>Favourite tags</source>
        <translation>Избранные теги</translation>
    </message>
</context>
<context>
    <name>otklik::TakeBackBar</name>
    <message>
        <source>Take back (Z)</source>
        <translation>Отозвать (Z)</translation>
    </message>
    <message numerus="yes">
        <source>The answer is recorded. It can be taken back for %n more second(s).</source>
        <translation>
            <numerusform>Ответ записан. Отозвать можно ещё %n секунду.</numerusform>
            <numerusform>Ответ записан. Отозвать можно ещё %n секунды.</numerusform>
            <numerusform>Ответ записан. Отозвать можно ещё %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TeamForm</name>
    <message>
        <source>Hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>hub.region.ru, or several with commas</source>
        <translation>hub.region.ru или несколько через запятую</translation>
    </message>
    <message>
        <source>Keep it in this computer’s keychain</source>
        <translation>Запомнить в хранилище паролей этого компьютера</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Your name at the hub</source>
        <translation>Ваше имя на хабе</translation>
    </message>
    <message>
        <source>as the administrator gave it</source>
        <translation>как его дал администратор</translation>
    </message>
    <message>
        <source>The hub’s certificate file</source>
        <translation>Файл сертификата хаба</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the hub’s certificate file</source>
        <translation>Выбрать файл сертификата хаба</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Сертификаты (*.crt *.pem *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>The hub’s address cannot be read: %1.</source>
        <translation>Адрес хаба не читается: %1.</translation>
    </message>
    <message>
        <source>Type where the hub is.</source>
        <translation>Введите, где находится хаб.</translation>
    </message>
    <message>
        <source>Type the name of the database; usually it is “hub”.</source>
        <translation>Введите имя базы данных, обычно это «hub».</translation>
    </message>
    <message>
        <source>Type your name at the hub.</source>
        <translation>Введите своё имя на хабе.</translation>
    </message>
    <message>
        <source>Choose the hub’s certificate file: without it nobody knows whose hub it is.</source>
        <translation>Выберите файл сертификата хаба: без него нельзя узнать, чей это хаб.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read: %1.</source>
        <translation>Файл сертификата не читается: %1.</translation>
    </message>
</context>
<context>
    <name>otklik::TeamPage</name>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Join the team</source>
        <translation>Вступить в команду</translation>
    </message>
    <message>
        <source>Leave the team…</source>
        <translation>Выйти из команды…</translation>
    </message>
    <message>
        <source>This desk works in the team of %1.</source>
        <translation>Этот компьютер работает в команде: %1.</translation>
    </message>
    <message>
        <source>This desk works alone: its appeals are on this computer only. In a team several desks work on one queue through a hub, and go on working while it cannot be reached.</source>
        <translation>Этот компьютер работает один: обращения есть только на нём. В команде несколько рабочих мест ведут одну очередь через хаб и работают дальше, когда он недоступен.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Перейти на этот адрес</translation>
    </message>
    <message>
        <source>Type the password: the hub tells nobody else where they may work.</source>
        <translation>Введите пароль: без него хаб не скажет, где вам можно работать.</translation>
    </message>
    <message>
        <source>Calling the hub…</source>
        <translation>Связываемся с хабом…</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>The hub lets you in, but into no municipality yet. Ask the hub’s administrator.</source>
        <translation>Хаб вас знает, но муниципалитет ещё не назначен. Обратитесь к администратору хаба.</translation>
    </message>
    <message>
        <source>This is another team’s hub, or another person’s name. Leave this team first.</source>
        <translation>Это хаб другой команды или имя другого человека. Сначала выйдите из этой команды.</translation>
    </message>
    <message>
        <source>The hub answers. Municipality: %1. You are %2, %3.</source>
        <translation>Хаб отвечает. Муниципалитет: %1. Вы — %2, %3.</translation>
    </message>
    <message>
        <source>The hub answers. Choose the municipality to work in.</source>
        <translation>Хаб отвечает. Выберите муниципалитет, в котором будете работать.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln appeal(s) of this desk, with all that was done about them, will be sent to the hub and seen by the whole team. This cannot be taken back.</source>
        <translation>
            <numerusform>%Ln обращение этого компьютера со всем, что по нему сделано, уйдёт на хаб, его увидит вся команда. Вернуть это нельзя.</numerusform>
            <numerusform>%Ln обращения этого компьютера со всем, что по ним сделано, уйдут на хаб, их увидит вся команда. Вернуть это нельзя.</numerusform>
            <numerusform>%Ln обращений этого компьютера со всем, что по ним сделано, уйдут на хаб, их увидит вся команда. Вернуть это нельзя.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are made-up appeals of the demo municipality in this store. Send them to %1?</source>
        <translation>В этом хранилище выдуманные обращения учебного муниципалитета. Отправить их в команду «%1»?</translation>
    </message>
    <message>
        <source>Join the team of %1 with what is in this store?</source>
        <translation>Вступить в команду «%1» с тем, что есть в этом хранилище?</translation>
    </message>
    <message>
        <source>To join without them, start the program with an empty store.</source>
        <translation>Чтобы вступить без них, запустите программу с пустым хранилищем.</translation>
    </message>
    <message>
        <source>Send the made-up appeals</source>
        <translation>Отправить выдуманные</translation>
    </message>
    <message>
        <source>Join and send</source>
        <translation>Вступить и отправить</translation>
    </message>
    <message>
        <source>This desk works in the team of %1 now. The line at the bottom of the window says how far it is.</source>
        <translation>Теперь этот компьютер работает в команде: %1. Как идёт обмен, видно в нижней строке окна.</translation>
    </message>
    <message>
        <source>Leave the team?</source>
        <translation>Выйти из команды?</translation>
    </message>
    <message>
        <source>The appeals stay on this computer as they are now; what the others do from now on is not seen here any more.</source>
        <translation>Обращения останутся на этом компьютере как есть; что остальные сделают дальше, здесь уже не будет видно.</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Выйти из команды</translation>
    </message>
    <message>
        <source>This desk works alone now.</source>
        <translation>Теперь этот компьютер работает один.</translation>
    </message>
    <message>
        <source>Not yet: something in the outbox has not reached the hub. Wait until it is sent, or settle it there.</source>
        <translation>Пока нельзя: в исходящих есть то, что ещё не на хабе. Дождитесь отправки или решите с этим там.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
</context>
<context>
    <name>otklik::TeamWords</name>
    <message>
        <source>data as of %1</source>
        <translation>данные на %1</translation>
    </message>
    <message>
        <source>Offline: no password</source>
        <translation>Без связи: нет пароля</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Без связи</translation>
    </message>
    <message>
        <source>Calling the hub…</source>
        <translation>Связываемся с хабом…</translation>
    </message>
    <message>
        <source>Taking in the team’s appeals…</source>
        <translation>Загружаем обращения команды…</translation>
    </message>
    <message>
        <source>Taking in the team’s appeals: %1 of about %2</source>
        <translation>Загружаем обращения команды: %1 из примерно %2</translation>
    </message>
    <message>
        <source>Catching up with the hub…</source>
        <translation>Догоняем хаб…</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Данные на %1</translation>
    </message>
    <message>
        <source>Connected to the hub</source>
        <translation>Есть связь с хабом</translation>
    </message>
    <message numerus="yes">
        <source>The hub was restored from an older copy: %Ln change(s) of this desk go there once more.</source>
        <translation>
            <numerusform>Хаб восстановили из более старой копии: %Ln изменение этого компьютера уходит туда ещё раз.</numerusform>
            <numerusform>Хаб восстановили из более старой копии: %Ln изменения этого компьютера уходят туда ещё раз.</numerusform>
            <numerusform>Хаб восстановили из более старой копии: %Ln изменений этого компьютера уходят туда ещё раз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>ждёт отправки: %Ln</numerusform>
            <numerusform>ждут отправки: %Ln</numerusform>
            <numerusform>ждут отправки: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>придержано: %Ln</numerusform>
            <numerusform>придержано: %Ln</numerusform>
            <numerusform>придержано: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>ждёт вашего решения: %Ln</numerusform>
            <numerusform>ждёт вашего решения: %Ln</numerusform>
            <numerusform>ждёт вашего решения: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln municipality(ies) not in step yet</source>
        <translation>
            <numerusform>%Ln муниципалитет ещё не обновлён</numerusform>
            <numerusform>%Ln муниципалитета ещё не обновлены</numerusform>
            <numerusform>%Ln муниципалитетов ещё не обновлены</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TemplatesPage</name>
    <message>
        <source>an interim answer</source>
        <translation>промежуточный ответ</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Текст шаблона</translation>
    </message>
    <message>
        <source>for all topics</source>
        <translation>для всех тем</translation>
    </message>
    <message>
        <source>The program fills {%1}; in [[double brackets]] stands what the operator fills in: each template has at least one such place.</source>
        <translation>Программа заполняет {%1}; в [[двойных скобках]] — то, что вписывает оператор: такое место есть в каждом шаблоне.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>Подходит</translation>
    </message>
    <message>
        <source>How it will look, with the words of a made-up appeal:</source>
        <translation>Так это будет выглядеть со словами вымышленного обращения:</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>every template needs a name.</source>
        <translation>у каждого шаблона должно быть название.</translation>
    </message>
    <message>
        <source>“%1” has no place in [[double brackets]] to fill in.</source>
        <translation>в «%1» нет места в [[двойных скобках]].</translation>
    </message>
    <message>
        <source>a template uses a word in {braces} that the program does not know.</source>
        <translation>в шаблоне есть слово в {фигурных скобках}, которого программа не знает.</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>Шаблоны ответов</translation>
    </message>
</context>
<context>
    <name>otklik::TextBlock</name>
    <message>
        <source>The text is very long: only its beginning is shown.</source>
        <translation>Текст очень длинный: показано только начало.</translation>
    </message>
    <message>
        <source>Show the whole text, %1 characters</source>
        <translation>Показать весь текст, знаков: %1</translation>
    </message>
</context>
<context>
    <name>otklik::ThreadView</name>
    <message numerus="yes">
        <source>%n earlier action(s)</source>
        <translation>
            <numerusform>ещё %n действие раньше</numerusform>
            <numerusform>ещё %n действия раньше</numerusform>
            <numerusform>ещё %n действий раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (отменено)</translation>
    </message>
    <message>
        <source>%1 (request to “%2”)</source>
        <translation>%1 (заявка в «%2»)</translation>
    </message>
</context>
<context>
    <name>otklik::TimeQuestion</name>
    <message>
        <source>State it:</source>
        <translation>Указать:</translation>
    </message>
</context>
<context>
    <name>otklik::TimeWords</name>
    <message>
        <source>tomorrow %1</source>
        <translation>завтра %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>вчера %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>просрочено %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <translation>%1 %2 мин</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <translation>%1 %2 ч</translation>
    </message>
</context>
<context>
    <name>otklik::TimeZones</name>
    <message>
        <source>Kaliningrad</source>
        <translation>Калининград</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
    <message>
        <source>Samara</source>
        <translation>Самара</translation>
    </message>
    <message>
        <source>Yekaterinburg</source>
        <translation>Екатеринбург</translation>
    </message>
    <message>
        <source>Omsk</source>
        <translation>Омск</translation>
    </message>
    <message>
        <source>Krasnoyarsk</source>
        <translation>Красноярск</translation>
    </message>
    <message>
        <source>Irkutsk</source>
        <translation>Иркутск</translation>
    </message>
    <message>
        <source>Yakutsk</source>
        <translation>Якутск</translation>
    </message>
    <message>
        <source>Vladivostok</source>
        <translation>Владивосток</translation>
    </message>
    <message>
        <source>Magadan</source>
        <translation>Магадан</translation>
    </message>
    <message>
        <source>Kamchatka</source>
        <translation>Камчатка</translation>
    </message>
</context>
<context>
    <name>otklik::TransitionTable</name>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>не меняется</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>may be done</source>
        <translation>можно</translation>
    </message>
    <message>
        <source>may not be done</source>
        <translation>нельзя</translation>
    </message>
    <message>
        <source>What may be done, and when</source>
        <translation>Что и когда можно делать</translation>
    </message>
    <message>
        <source>✓: may be done at this step. Beside the step an appeal has a type and an outcome; they are independent of it, and of values that a file brings.</source>
        <translation>✓ — на этом шаге можно. Кроме шага у обращения есть тип и итог: они от шага не зависят, а значения из файлов хранятся рядом как есть.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Step afterwards</source>
        <translation>Шаг после этого</translation>
    </message>
    <message>
        <source>Kinds of appeal</source>
        <translation>Виды обращений</translation>
    </message>
</context>
<context>
    <name>otklik::TroubleDialog</name>
    <message>
        <source>No connection with the team</source>
        <translation>Нет связи с командой</translation>
    </message>
    <message>
        <source>Everything you do is kept on this computer and is sent when the connection is there again.</source>
        <translation>Всё, что вы делаете, хранится на этом компьютере и отправится, когда связь появится.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Ввести пароль…</translation>
    </message>
    <message>
        <source>Settings of the team…</source>
        <translation>Настройки команды…</translation>
    </message>
</context>
<context>
    <name>otklik::TroublePage</name>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Закрыть программу</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Открываем базу…</translation>
    </message>
    <message>
        <source>Restore a backup: the damaged file is kept beside it, nothing is thrown away.</source>
        <translation>Восстановите базу из копии: повреждённый файл останется рядом, ничего не пропадёт.</translation>
    </message>
    <message>
        <source>The store’s folder: %1</source>
        <translation>Папка базы: %1</translation>
    </message>
</context>
<context>
    <name>otklik::TroubleView</name>
    <message>
        <source>For the administrator: %1</source>
        <translation>Для администратора: %1</translation>
    </message>
</context>
<context>
    <name>otklik::ValuePopup</name>
    <message>
        <source>Find in “%1”</source>
        <translation>Найти: %1</translation>
    </message>
</context>
<context>
    <name>otklik::ViewList</name>
    <message>
        <source>Save this view…</source>
        <translation>Сохранить этот вид…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённые</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete the saved view “%1”?</source>
        <translation>Удалить сохранённый вид «%1»?</translation>
    </message>
    <message>
        <source>The appeals in it stay as they are.</source>
        <translation>Сами обращения останутся как есть.</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Удалить вид</translation>
    </message>
</context>
<context>
    <name>otklik::WindowGateway</name>
    <message>
        <source>the file of the channels cannot be read: %1</source>
        <translation>файл каналов не читается: %1</translation>
    </message>
    <message>
        <source>the file of the channels cannot be used: “%1” is wrong</source>
        <translation>файл каналов не подходит: ошибка в «%1»</translation>
    </message>
    <message>
        <source>the channels are served by another program on this computer</source>
        <translation>каналы обслуживает другая программа на этом компьютере</translation>
    </message>
    <message>
        <source>the channels cannot be served: the store cannot be written to</source>
        <translation>каналы не обслуживаются: базу нельзя записать</translation>
    </message>
    <message>
        <source>cannot be reached: %1; answers wait and go by themselves</source>
        <translation>нет связи: %1; ответы ждут и уйдут сами</translation>
    </message>
    <message>
        <source>the channel “%1”, which has not answered yet</source>
        <translation>канал «%1» (ещё ни разу не отвечал)</translation>
    </message>
    <message>
        <source>the channel “%1” since %2</source>
        <translation>канал «%1» (последняя связь %2)</translation>
    </message>
    <message>
        <source>the channel “%1”, which does not accept the password</source>
        <translation>канал «%1» (не принимает пароль)</translation>
    </message>
    <message>
        <source>the channel “%1”, whose password has to be typed in the settings</source>
        <translation>канал «%1» (нужно ввести пароль в настройках)</translation>
    </message>
    <message>
        <source>“%1” in the channel “%2”</source>
        <translation>«%1» в канале «%2»</translation>
    </message>
    <message>
        <source>not served until it is mended: %1</source>
        <translation>не обслуживается, пока не исправлено: %1</translation>
    </message>
</context>
<context>
    <name>otklik::Words</name>
    <message>
        <source>VK, comment</source>
        <translation>ВК, комментарий</translation>
    </message>
    <message>
        <source>VK</source>
        <translation>ВК</translation>
    </message>
    <message>
        <source>VK, message</source>
        <translation>ВК, личное сообщение</translation>
    </message>
    <message>
        <source>VK, post</source>
        <translation>ВК, запись</translation>
    </message>
    <message>
        <source>VK, discussion</source>
        <translation>ВК, обсуждение</translation>
    </message>
    <message>
        <source>Odnoklassniki</source>
        <translation>Одноклассники</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>MAX</source>
        <translation>MAX</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Телеграм</translation>
    </message>
    <message>
        <source>TG</source>
        <translation>ТГ</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WA</source>
        <translation>WA</translation>
    </message>
    <message>
        <source>Viber</source>
        <translation>Viber</translation>
    </message>
    <message>
        <source>Vib</source>
        <translation>Vib</translation>
    </message>
    <message>
        <source>POS (feedback platform)</source>
        <translation>ПОС (платформа обратной связи)</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>ПОС</translation>
    </message>
    <message>
        <source>Gosuslugi</source>
        <translation>Госуслуги</translation>
    </message>
    <message>
        <source>GU</source>
        <translation>ГУ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>@</source>
        <translation>@</translation>
    </message>
    <message>
        <source>Telephone hotline</source>
        <translation>Телефон горячей линии</translation>
    </message>
    <message>
        <source>Tel</source>
        <translation>Тел</translation>
    </message>
    <message>
        <source>Duty service, 112</source>
        <translation>Дежурная служба, 112</translation>
    </message>
    <message>
        <source>112</source>
        <translation>112</translation>
    </message>
    <message>
        <source>Paper letter</source>
        <translation>Бумажное письмо</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Пис</translation>
    </message>
    <message>
        <source>Personal reception</source>
        <translation>Личный приём</translation>
    </message>
    <message>
        <source>Rec</source>
        <translation>Лич</translation>
    </message>
    <message>
        <source>Form on the site</source>
        <translation>Форма на сайте</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Regional portal</source>
        <translation>Региональный портал</translation>
    </message>
    <message>
        <source>Por</source>
        <translation>Рег</translation>
    </message>
    <message>
        <source>Open311 portal</source>
        <translation>Портал Open311</translation>
    </message>
    <message>
        <source>311</source>
        <translation>311</translation>
    </message>
    <message>
        <source>Live broadcast</source>
        <translation>Прямой эфир</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Эфир</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>For approval</source>
        <translation>На согласовании</translation>
    </message>
    <message>
        <source>Interim answer given</source>
        <translation>Дан промежуточный ответ</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Danger to life</source>
        <translation>Угроза жизни</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>All</source>
        <comment>appeals</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>New</source>
        <comment>appeals</comment>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочные</translation>
    </message>
    <message>
        <source>For approval</source>
        <comment>appeals</comment>
        <translation>На согласовании</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Переданные выше</translation>
    </message>
    <message>
        <source>Postponed</source>
        <comment>appeals</comment>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>appeals</comment>
        <translation>Готовые</translation>
    </message>
    <message>
        <source>by urgency</source>
        <translation>по срочности</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>сначала новые</translation>
    </message>
    <message>
        <source>by district</source>
        <translation>по районам</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>отвечено</translation>
    </message>
    <message>
        <source>answered in time</source>
        <translation>отвечено в срок</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>отвечено с опозданием</translation>
    </message>
    <message>
        <source>answered, no deadline applied</source>
        <translation>отвечено, срока не было</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>ещё без ответа</translation>
    </message>
    <message>
        <source>not answered yet, in time</source>
        <translation>ещё без ответа, срок не вышел</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>закрыто без ответа</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>уровень %1</translation>
    </message>
    <message>
        <source>level %1, %2</source>
        <translation>уровень %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln appeal(s)</source>
        <translation>
            <numerusform>%Ln обращение</numerusform>
            <numerusform>%Ln обращения</numerusform>
            <numerusform>%Ln обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Наблюдатель</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>свой</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>POS message</source>
        <translation>Сообщение ПОС</translation>
    </message>
    <message>
        <source>Appeal, 59-FZ</source>
        <translation>Обращение, 59-ФЗ</translation>
    </message>
    <message>
        <source>Request, 8-FZ</source>
        <translation>Запрос, 8-ФЗ</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Экстренное</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Author asked</source>
        <translation>Вопрос автору</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>appeals</comment>
        <translation>Возвращено</translation>
    </message>
</context>
<context>
    <name>otklik::WorkingTimePage</name>
    <message>
        <source>On duty day and night, holidays too: every hour is a working hour</source>
        <translation>Дежурим круглосуточно и в праздники: все часы рабочие</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>The region’s own days, one a line: a date as 2026-08-01, then “short” or “working” where it is not a day off, then its name. The national calendar is known already.</source>
        <translation>Свои дни региона, по одному в строке: дата вида 2026-08-01, затем short (короткий) или working (рабочий), если это не выходной, затем название. Общий календарь страны программа знает.</translation>
    </message>
    <message>
        <source>Before a holiday shorter by</source>
        <translation>Перед праздником короче на</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, с</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, по</translation>
    </message>
    <message>
        <source>lunch</source>
        <translation>обед</translation>
    </message>
    <message>
        <source>%1, lunch from</source>
        <translation>%1, обед с</translation>
    </message>
    <message>
        <source>%1, lunch to</source>
        <translation>%1, обед по</translation>
    </message>
    <message>
        <source>%1: the working day ends before it begins.</source>
        <translation>%1: рабочий день кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>%1: lunch is to be inside the working day.</source>
        <translation>%1: обед должен быть внутри рабочего дня.</translation>
    </message>
    <message>
        <source>this line does not begin with a date: %1</source>
        <translation>строка начинается не с даты: %1</translation>
    </message>
    <message>
        <source>this date stands there twice: %1</source>
        <translation>дата указана дважды: %1</translation>
    </message>
    <message>
        <source>at least one day of the week has to be a working day.</source>
        <translation>хотя бы один день недели должен быть рабочим.</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
</context>
<context>
    <name>otklik::WorkloadBar</name>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>most first</source>
        <translation>сначала больше</translation>
    </message>
    <message>
        <source>overdue first</source>
        <translation>сначала просроченные</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по названию</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>any</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
</context>
<context>
    <name>otklik::WorkloadPage</name>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>PDF, A4 sheet…</source>
        <translation>PDF, лист А4…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Картинка (PNG)…</translation>
    </message>
    <message>
        <source>Table for Excel (XLSX)…</source>
        <translation>Таблица для Excel (XLSX)…</translation>
    </message>
    <message>
        <source>Table as text (CSV)…</source>
        <translation>Таблица текстом (CSV)…</translation>
    </message>
    <message>
        <source>Save the chart or its numbers</source>
        <translation>Сохранить график или его числа</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>Received and answered</source>
        <translation>Поступило и отвечено</translation>
    </message>
    <message>
        <source>Time to the first answer</source>
        <translation>Время до первого ответа</translation>
    </message>
    <message>
        <source>Age of what is open</source>
        <translation>Возраст открытых</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Считаем…</translation>
    </message>
    <message>
        <source>No appeals in this period. Choose another period or other filters, or import a file.</source>
        <translation>За этот период обращений нет. Выберите другой период или фильтры или загрузите файл.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>На %1</translation>
    </message>
</context>
<context>
    <name>otklik::Workplace</name>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>All of this list was looked at: U begins with the most urgent again.</source>
        <translation>Список просмотрен весь: U снова начнёт с самого срочного.</translation>
    </message>
    <message>
        <source>The store can be written to again.</source>
        <translation>В базу снова можно писать.</translation>
    </message>
    <message>
        <source>Store on this computer · data as of %1</source>
        <translation>База на этом компьютере · данные на %1</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Кто здесь работает?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Загрузить файлы…</translation>
    </message>
    <message>
        <source>Export appeals…</source>
        <translation>Выгрузить обращения…</translation>
    </message>
    <message>
        <source>Export answers for the source system…</source>
        <translation>Выгрузить ответы для исходной системы…</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Сохранить копию базы…</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>Проверить базу</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Закрыть программу</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>The list of appeals</source>
        <translation>Список обращений</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Список: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Next appeal</source>
        <translation>Следующее обращение</translation>
    </message>
    <message>
        <source>Previous appeal</source>
        <translation>Предыдущее обращение</translation>
    </message>
    <message>
        <source>Next most urgent appeal</source>
        <translation>Следующее срочное обращение</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Select the appeal or not</source>
        <translation>Выбрать обращение или снять выбор</translation>
    </message>
    <message>
        <source>Extend the selection down</source>
        <translation>Продолжить выбор вниз</translation>
    </message>
    <message>
        <source>Extend the selection up</source>
        <translation>Продолжить выбор вверх</translation>
    </message>
    <message>
        <source>Select everything that the list finds</source>
        <translation>Выбрать все найденные</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>Change the operator…</source>
        <translation>Сменить оператора…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Colours: as the system has them</source>
        <translation>Цвета: как в системе</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>Цвета: светлые</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>Цвета: тёмные</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>All commands by name…</source>
        <translation>Все команды по названию…</translation>
    </message>
    <message>
        <source>Table of keys</source>
        <translation>Таблица клавиш</translation>
    </message>
    <message>
        <source>Files with appeals</source>
        <translation>Файлы с обращениями</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.csv.gz *.txt)</source>
        <translation>Таблицы (*.xlsx *.csv *.csv.gz *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Save a backup as</source>
        <translation>Сохранить копию как</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Копии (*.db)</translation>
    </message>
    <message>
        <source>Saving a backup</source>
        <translation>Сохранение копии</translation>
    </message>
    <message>
        <source>Backup saved: %1</source>
        <translation>Копия сохранена: %1</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Put the backup %1 in place of the store?</source>
        <translation>Поставить копию %1 на место базы?</translation>
    </message>
    <message>
        <source>Everything done after the backup was made will not be there any more. What is in the store now is kept beside it as otklik.db.before-restore.</source>
        <translation>Всё, что сделано после этой копии, пропадёт из базы. Нынешняя база останется рядом как otklik.db.before-restore.</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>Проверка базы</translation>
    </message>
    <message numerus="yes">
        <source>%Ln appeal(s) looked through, with everything that was done about them.</source>
        <translation>
            <numerusform>Просмотрено %Ln обращение и всё, что по нему сделано.</numerusform>
            <numerusform>Просмотрены %Ln обращения и всё, что по ним сделано.</numerusform>
            <numerusform>Просмотрено %Ln обращений и всё, что по ним сделано.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is whole.</source>
        <translation>База цела.</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s). Save a backup and show this to support.</source>
        <translation>
            <numerusform>Проверка нашла %n ошибку. Сохраните копию базы и покажите это поддержке.</numerusform>
            <numerusform>Проверка нашла %n ошибки. Сохраните копию базы и покажите это поддержке.</numerusform>
            <numerusform>Проверка нашла %n ошибок. Сохраните копию базы и покажите это поддержке.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who works here now</source>
        <translation>Кто сейчас работает</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Settings of the team…</source>
        <translation>Настройки команды…</translation>
    </message>
    <message>
        <source>Password of the team…</source>
        <translation>Пароль команды…</translation>
    </message>
    <message>
        <source>Exchange with the team now</source>
        <translation>Обменяться с командой сейчас</translation>
    </message>
    <message>
        <source>What may be done, and when: table of steps</source>
        <translation>Что и когда можно делать: таблица шагов</translation>
    </message>
    <message>
        <source>Mass problems</source>
        <translation>Массовые проблемы</translation>
    </message>
    <message>
        <source>Leave out what is of a mass problem, or show it again</source>
        <translation>Скрыть то, что в массовых проблемах, или показать снова</translation>
    </message>
</context>
</TS>
